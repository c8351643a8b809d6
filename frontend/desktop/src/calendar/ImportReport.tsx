import { Notice, Pill } from '@anteroom/shared'
import { Plural, Trans } from '@lingui/react/macro'
import type { Refusal } from '../bridge/answerTypes'
import type { CalendarFault, CalendarReport } from '../bridge/calendarTypes'
import { useAnswered } from '../sync/sync'
import classes from './ImportDialog.module.css'

/** What became of one file: a report, or why it could not be brought in at all. */
export interface Imported {
  name: string
  report?: CalendarReport
  refusal?: Refusal
  words?: string
}

/** How many faults are drawn; the others are counted. */
const faultsDrawn = 100

/** What one file brought, and what of it was refused, with its line. */
export function ImportReport({ imported: { name, report, words } }: { imported: Imported }) {
  return (
    <section className={classes.report} aria-label={name}>
      <h3>
        <bdi>{name}</bdi>
      </h3>
      {words && (
        <Notice tone="loss" live>
          {words}
        </Notice>
      )}
      {report && <Counts report={report} />}
      {report && report.unknown.length > 0 && <Unknown addresses={report.unknown} />}
      {report && report.faults.length > 0 && <Faults faults={report.faults} />}
    </section>
  )
}

function Counts({ report }: { report: CalendarReport }) {
  const nothing = report.made + report.changed + report.same + report.cancelled + report.refused === 0
  return (
    <div className={classes.counts} role="status">
      {nothing && (
        <Pill>
          <Trans>No events in this file</Trans>
        </Pill>
      )}
      {report.made > 0 && (
        <Pill tone="calm">
          <Plural value={report.made} one="# event made" other="# events made" />
        </Pill>
      )}
      {report.changed > 0 && (
        <Pill tone="calm">
          <Plural value={report.changed} one="# event updated" other="# events updated" />
        </Pill>
      )}
      {report.same > 0 && (
        <Pill>
          <Plural value={report.same} one="# known already" other="# known already" />
        </Pill>
      )}
      {report.cancelled > 0 && (
        <Pill>
          <Plural value={report.cancelled} one="# cancelled" other="# cancelled" />
        </Pill>
      )}
      {report.refused > 0 && (
        <Pill tone="loss">
          <Plural value={report.refused} one="# refused" other="# refused" />
        </Pill>
      )}
      {report.invited > 0 && (
        <Pill tone="portal">
          <Plural value={report.invited} one="# invited" other="# invited" />
        </Pill>
      )}
      {report.state === 'not_yet' && <Waits />}
    </div>
  )
}

/** True until the server has answered; of what it refused the sync dot tells. */
function Waits() {
  const { answered, refused } = useAnswered()
  if (refused) return null
  return answered ? (
    <Pill tone="calm">
      <Trans>In force now</Trans>
    </Pill>
  ) : (
    <Pill tone="pending">
      <Trans>Not yet in force</Trans>
    </Pill>
  )
}

function Unknown({ addresses }: { addresses: string[] }) {
  const all = addresses.join(', ')
  return (
    <Notice>
      <Trans>Not among this matter's contacts, so not invited: {all}</Trans>
    </Notice>
  )
}

function Faults({ faults }: { faults: CalendarFault[] }) {
  const more = faults.length - faultsDrawn
  return (
    <>
      <table className={classes.faults}>
        <thead>
          <tr>
            <th scope="col">
              <Trans>Line</Trans>
            </th>
            <th scope="col">
              <Trans>What is wrong</Trans>
            </th>
            <th scope="col">
              <Trans>So it is</Trans>
            </th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, faultsDrawn).map((fault) => (
            <tr key={`${fault.line} ${fault.code} ${fault.title}`}>
              <td>{fault.line > 0 ? fault.line : '–'}</td>
              <td>
                {fault.title && <bdi className={classes.title}>{fault.title}</bdi>}
                {fault.sentence}
              </td>
              <td>{fault.kept ? <Trans>taken in all the same</Trans> : <Trans>left out</Trans>}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <Plural value={more} one="and # more like it" other="and # more like these" />}
    </>
  )
}
