import { Notice } from '@anteroom/shared'
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Button } from '@mantine/core'
import { type ClipboardEvent, useRef, useState } from 'react'
import classes from './ChargeFields.module.css'
import {
  type ChargeFile,
  type ChargeFileFault,
  type ChargeNote,
  chargeFileBytesMost,
  chargeLinesMost,
  readChargeFile,
  readChargeTable,
} from './chargeFile'
import type { ChargeDraft } from './charges'

/** How many notes are drawn; the others are counted. */
const notesDrawn = 20

/** Brings lines of an invoice in from a file or from cells that were copied, and keeps what is to be told of them. */
export function useChargeImport(onLines: (lines: ChargeDraft[]) => void, nextKey: number) {
  const [read, setRead] = useState<ChargeFile>()
  const take = (file: ChargeFile) => {
    setRead(file)
    if (file.drafts.length > 0) onLines(file.drafts)
  }
  const choose = async (file: File) =>
    // A file that is too large is not even brought into memory.
    take(
      file.size > chargeFileBytesMost
        ? { drafts: [], notes: [], fault: 'large' }
        : readChargeFile(new Uint8Array(await file.arrayBuffer()), nextKey),
    )
  const paste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    // Cells of a table have tabs between them; anything else is typed where the cursor stands.
    if (!text.includes('\t')) return
    event.preventDefault()
    take(readChargeTable(text, nextKey))
  }
  return { read, choose, paste }
}

/** The button that chooses a table's file. */
export function ChargeFileButton({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useLingui()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        hidden
        aria-label={t`Table of lines`}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? []
          event.currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
      <Button
        variant="subtle"
        title={t`A CSV file from your billing program; or copy cells in a spreadsheet and paste them here`}
        onClick={() => input.current?.click()}
      >
        <Trans>Import lines…</Trans>
      </Button>
    </>
  )
}

/** What came in, and each line that wants a look. */
export function ChargeImportReport({ read }: { read: ChargeFile }) {
  if (read.fault)
    return (
      <Notice tone="loss" live>
        {<Fault fault={read.fault} />}
      </Notice>
    )
  const more = read.notes.length - notesDrawn
  return (
    <Notice tone={read.notes.length > 0 ? 'pending' : 'calm'} live>
      <p className={classes.came}>
        <Plural value={read.drafts.length} one="# line came in." other="# lines came in." />{' '}
        {read.guessed && <Trans>Days were read with the month first. </Trans>}
        {read.notes.length > 0 && <Trans>Please look at these before you save:</Trans>}
      </p>
      {read.notes.length > 0 && (
        <ul className={classes.notes}>
          {read.notes.slice(0, notesDrawn).map((note) => (
            <li key={`${note.line} ${note.kind}`}>
              <Note note={note} />
            </li>
          ))}
          {more > 0 && (
            <li>
              <Plural value={more} one="and # more" other="and # more" />
            </li>
          )}
        </ul>
      )}
    </Notice>
  )
}

function Fault({ fault }: { fault: ChargeFileFault }) {
  switch (fault) {
    case 'workbook':
      return (
        <Trans>
          This is a workbook. In your spreadsheet save it as CSV and choose that file, or copy the cells and paste them
          here.
        </Trans>
      )
    case 'large':
      return <Trans>This file is larger than 4 MB, so it holds more than one invoice. Choose a smaller one.</Trans>
    case 'empty':
      return <Trans>There are no lines in this table.</Trans>
    case 'columns':
      return (
        <Trans>
          This table does not say which column is which. Its first line should read: Date, Description, Quantity, Rate.
        </Trans>
      )
  }
}

function Note({ note: { line, kind, text } }: { note: ChargeNote }) {
  switch (kind) {
    case 'day':
      return (
        <Trans>
          Line {line}: “{text}” is no day; the day was left empty.
        </Trans>
      )
    case 'quantity':
      return (
        <Trans>
          Line {line}: the quantity “{text}” is no number.
        </Trans>
      )
    case 'rate':
      return text ? (
        <Trans>
          Line {line}: the rate “{text}” is no amount.
        </Trans>
      ) : (
        <Trans>Line {line}: there is no rate.</Trans>
      )
    case 'text':
      return <Trans>Line {line}: it does not say what it is for.</Trans>
    case 'long':
      return (
        <Trans>
          Line {line}: its text was too long and has been cut: “{text}…”.
        </Trans>
      )
    case 'amount':
      return (
        <Trans>
          Line {line}: the table says {text}, quantity times rate comes to something else.
        </Trans>
      )
    case 'many':
      return (
        <Trans>
          From line {line} on nothing came in ({text} lines): an invoice holds at most {chargeLinesMost}.
        </Trans>
      )
  }
}
