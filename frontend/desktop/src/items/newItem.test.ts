import { describe, expect, test } from 'vitest'
import { newCharge } from './charges'
import { pickedPaths } from './files'
import { askedOf, itemOf, lacks, type NewDraft, seers } from './newItem'
import { once } from './repeats'
import { blankWhen } from './when'

const draft = (over: Partial<NewDraft>): NewDraft => ({
  area: 'tasks',
  kind: '',
  title: 'List your expenses',
  text: '',
  place: '',
  number: '',
  when: { ...blankWhen('UTC'), starts: '2026-12-01', startTime: '17:00' },
  repeat: once,
  assignedId: '',
  folderId: '',
  asked: '',
  files: [],
  charges: [],
  members: [],
  parties: [],
  shareWith: [],
  draft: false,
  reason: '',
  ...over,
})

describe('what is lacking', () => {
  test.each([
    [{}, []],
    [{ title: ' ' }, ['title']],
    [{ area: 'documents' }, ['files']],
    [{ area: 'documents', title: '', files: pickedPaths(['/home/rosa/lease.pdf']) }, []],
    [{ area: 'documents', kind: 'folder', title: '' }, ['title']],
    [{ area: 'notes' }, ['text']],
    [{ area: 'calendar', when: blankWhen('UTC') }, ['when']],
    [{ when: { ...blankWhen('UTC'), starts: '12' } }, ['when']],
    [{ area: 'notes', text: 'Well', when: { ...blankWhen('UTC'), starts: '12' } }, []],
    [{ area: 'file_requests' }, ['asked']],
    [{ area: 'invoices', charges: [newCharge(0)] }, ['charges']],
    [{ area: 'invoices', charges: [{ ...newCharge(0), text: 'Advice', rate: '200' }] }, []],
    [{ area: 'invoices', charges: [{ ...newCharge(0), text: 'Advice', rate: '1.500' }] }, ['charges']],
  ] as [Partial<NewDraft>, string[]][])('%j lacks %j', (over, lacking) => {
    expect(lacks(draft(over), false, 'en')).toEqual(lacking)
  })
  test('somebody on the other side needs a reason', () => {
    expect(lacks(draft({}), true, 'en')).toEqual(['reason'])
    expect(lacks(draft({ reason: 'Agreed' }), true, 'en')).toEqual([])
  })
})

test('papers are read line by line', () => {
  expect(askedOf(' Passport \n\nBank statement').map((one) => one.title)).toEqual(['Passport', 'Bank statement'])
})

test('parties see by themselves only where the area shares so, and nobody sees a draft', () => {
  expect(seers(draft({ area: 'signatures', parties: ['ann'], shareWith: ['bo'] }))).toEqual(['bo', 'ann'])
  expect(seers(draft({ area: 'tasks', parties: ['ann'] }))).toEqual([])
  expect(seers(draft({ area: 'calendar', kind: 'appointment', parties: ['ann'], draft: true }))).toEqual([])
})

test('only what belongs to the area is sent', () => {
  const sent = itemOf('m', draft({ place: 'Here', number: '7', asked: 'Passport', shareWith: ['ann'] }), 'en')
  expect(sent).toMatchObject({
    startsAt: Date.parse('2026-12-01T17:00Z') * 1000,
    place: '',
    number: '',
    asked: [],
    timeZone: '',
  })
  expect(sent.shareWith).toEqual(['ann'])
  expect(itemOf('m', draft({ draft: true, shareWith: ['ann'] }), 'en').shareWith).toEqual([])
  expect(itemOf('m', draft({ area: 'notes' }), 'en').startsAt).toBe(0)
})
