import { fromMicroseconds, Name, Panel, Pill, When } from '@anteroom/shared'
import { Trans } from '@lingui/react/macro'
import type { CommentLine, ItemDetail } from '../bridge/itemTypes'
import classes from './Comments.module.css'
import { FileRows } from './FileRows'

/** What was said beside an item, or in a thread, oldest first. */
export function Comments({ item }: { item: ItemDetail }) {
  const thread = item.area === 'messages'
  if (item.comments.length === 0 && !thread) return null
  return (
    <Panel title={thread ? <Trans>Thread</Trans> : <Trans>Comments</Trans>}>
      <ol className={classes.thread}>
        {item.comments.map((comment) => (
          <Comment key={comment.id} comment={comment} />
        ))}
      </ol>
      {item.comments.length === 0 && (
        <span className={classes.soft}>
          <Trans>Nobody has answered yet.</Trans>
        </span>
      )}
    </Panel>
  )
}

function Comment({ comment }: { comment: CommentLine }) {
  return (
    <li className={classes.comment} data-mine={comment.mine} data-kind={comment.byKind}>
      <div className={classes.head}>
        <Name name={comment.by} />
        <When at={fromMicroseconds(comment.at)} as="ago" />
        {comment.notYetInForce && (
          <Pill tone="pending">
            <Trans>Not yet in force</Trans>
          </Pill>
        )}
      </div>
      <p className={classes.text} dir="auto">
        {comment.text}
      </p>
      {comment.files.length > 0 && <FileRows files={comment.files} />}
    </li>
  )
}
