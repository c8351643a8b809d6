import { Button, Checkbox, PasswordInput, Radio, Select, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import {
  areaIcons,
  areas,
  Blank,
  Dialog,
  Dot,
  FirmLogo,
  Frame,
  Keys,
  Money,
  Name,
  Notice,
  Panel,
  Pill,
  PortalIcon,
  SearchField,
  SwitchRow,
  type Tone,
  UndoBar,
  VirtualList,
  Waiting,
  Warning,
  When,
} from '../src'
import classes from './Gallery.module.css'

const tones: Tone[] = ['plain', 'portal', 'pending', 'loss', 'calm', 'accent']
const names = [
  'Ann Smith',
  '',
  'محمد بن عبد الله',
  'A name that goes on for much longer than the place that it is given here',
]

/** A dark logo on nothing, and a light one. */
const logos = [
  { ground: 'light', colour: '%231c2a40' },
  { ground: 'dark', colour: '%23faf8f0' },
  { ground: '', colour: '%23a07830' },
].map(({ ground, colour }) => ({
  ground,
  source: `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 320 80'><path fill='${colour}' d='M20 20h280v40H20z'/></svg>`,
}))

/** Every part of the kit in every state, in the theme of the system. The words are examples and not translated. */
export function Gallery() {
  return (
    <main className={classes.page}>
      <h1>Every part in every state</h1>
      <Signs />
      <Names />
      <Fields />
      <Switches />
      <States />
      <Lists />
      <Above />
    </main>
  )
}

function Signs() {
  return (
    <Panel title="Signs and states in a word">
      <Row>
        <PortalIcon state="granted" size={18} /> <PortalIcon state="open" size={18} /> <PortalIcon state="off" />
        {areas.map((area) => {
          const Sign = areaIcons[area]
          return <Sign key={area} size={18} aria-label={area} />
        })}
      </Row>
      <Row>
        {tones.map((tone) => (
          <Pill key={tone} tone={tone}>
            {tone}
          </Pill>
        ))}
      </Row>
      <Row>
        {tones.map((tone) => (
          <Dot key={tone} tone={tone}>
            {tone}
          </Dot>
        ))}
        <Keys keys={['g', 'm']} />
      </Row>
    </Panel>
  )
}

function Names() {
  return (
    <Panel title="Names, dates, money">
      <Row>
        {logos.map(({ ground, source }) => (
          <FirmLogo
            key={ground}
            source={source}
            name="Hale & Ortiz"
            size={{ width: 320, height: 80, ground }}
            within={{ width: 160, height: 40 }}
          />
        ))}
      </Row>
      <div className={classes.narrow}>
        {names.map((name) => (
          <Name key={name} name={name} oneLine />
        ))}
      </div>
      <Row>
        <When at="2026-11-20" /> <When at="2026-11-20T15:30:00Z" as="moment" />
        <When at="2026-11-18T12:00:00Z" as="ago" now={new Date('2026-11-20T12:00:00Z')} />
        <Money cents={123456} /> <Money cents={-5} />
      </Row>
    </Panel>
  )
}

function Fields() {
  const [query, setQuery] = useState('smith')
  return (
    <Panel title="Fields and buttons">
      <SearchField value={query} label="Search" onChange={setQuery} />
      <TextInput label="Plain" description="What it is for" />
      <TextInput label="Wrong" defaultValue="ann@" error="Give one address, such as ann@example.org" />
      <TextInput label="Not now" disabled defaultValue="Locked" />
      <PasswordInput label="Password" visibilityToggleButtonProps={{ 'aria-label': 'Show' }} />
      <Textarea label="Several lines" />
      <Select label="One of several" data={['Lead', 'Open', 'Closed']} defaultValue="Open" />
      <Row>
        <Checkbox label="Ticked" defaultChecked /> <Checkbox label="Free" /> <Checkbox label="Not now" disabled />
        <Radio label="Chosen" defaultChecked /> <Radio label="Free" />
      </Row>
      <Row>
        <Button>Main</Button> <Button variant="default">Other</Button> <Button variant="subtle">Quiet</Button>
        <Button color="loss">Revoke</Button> <Button disabled>Not now</Button> <Button loading>Busy</Button>
      </Row>
    </Panel>
  )
}

function Switches() {
  const [on, setOn] = useState(true)
  return (
    <Panel title="Switches">
      <Frame>
        <SwitchRow
          strong
          tone="portal"
          label="Client portal"
          hint="Purple: the portal itself"
          on={on}
          onChange={setOn}
        />
        <SwitchRow label="Invoices" hint="See, download and pay" on={!on} onChange={(next) => setOn(!next)} />
        <SwitchRow label="Tasks" hint="Not yours to move" on disabled onChange={setOn} />
      </Frame>
    </Panel>
  )
}

function States() {
  return (
    <Panel title="Loading, empty, failed, told">
      <Frame>
        <Waiting rows={3} />
      </Frame>
      <Frame>
        <Blank title="No matters yet" action={<Button>New matter</Button>}>
          Each case or engagement of the firm stands here.
        </Blank>
      </Frame>
      <Frame>
        <Blank kind="error" title="This could not be shown" action={<Button variant="default">Try again</Button>}>
          The server can't be reached. What you saved is safe.
        </Blank>
      </Frame>
      {tones.map((tone) => (
        <Notice key={tone} tone={tone} title={tone} action={<Button variant="default">Act</Button>}>
          What is so, what it means, and one thing to do about it.
        </Notice>
      ))}
    </Panel>
  )
}

function Lists() {
  const [active, setActive] = useState(2)
  return (
    <Panel title="A list of 2,187">
      <div className={classes.list}>
        <VirtualList
          label="Parties"
          count={2187}
          rowHeight={36}
          active={active}
          row={(index) => <div className={classes.row}>{`${index + 1}. ${names[index % names.length] || '—'}`}</div>}
          onActive={setActive}
          onOpen={setActive}
        />
      </div>
    </Panel>
  )
}

function Above() {
  const [open, setOpen] = useState<'dialog' | 'warning' | 'word' | 'undo'>()
  const close = () => setOpen(undefined)
  return (
    <Panel title="Above the page">
      <Row>
        <Button onClick={() => setOpen('dialog')}>Dialog</Button>
        <Button onClick={() => setOpen('warning')}>Warning</Button>
        <Button onClick={() => setOpen('word')}>Warning with a word</Button>
        <Button onClick={() => setOpen('undo')}>Undo</Button>
      </Row>
      {open === 'dialog' && (
        <Dialog
          title="A dialog"
          aside="What Save will do"
          onClose={close}
          onSubmit={close}
          actions={<Button type="submit">Save</Button>}
        >
          <TextInput label="Name" data-autofocus />
        </Dialog>
      )}
      {(open === 'warning' || open === 'word') && (
        <Warning
          title="Turn the client portal off for all matters?"
          effects={['1,204 matters lose their portal', '1,341 contacts lose sight: Ann Smith, Bo Smith and 1,339 more']}
          wayBack="Nothing is cancelled. Turn it on again and you can restore every matter as it was."
          keep="Keep it on"
          act="Turn off"
          word={open === 'word' ? 'turn off' : undefined}
          onKeep={close}
          onAct={close}
        />
      )}
      {open === 'undo' && (
        <UndoBar keys={['Ctrl+Z']} onUndo={close} onGone={close}>
          The client portal is off
        </UndoBar>
      )}
    </Panel>
  )
}

function Row({ children }: { children: ReactNode }) {
  return <div className={classes.line}>{children}</div>
}
