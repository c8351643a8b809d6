import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestProject } from 'vitest/node'
import { keepPictures, openBrowser } from './browser'
import { Client } from './client'
import { Desk } from './desk'
import { type House, type Login, openHouse } from './house'
import { pageMilliseconds } from './limits'
import type { Line } from './line'
import { storyMatter, storyPassword, storyPerson } from './story'

/** The one house in which all journeys over the areas take place, as its addresses. */
export interface Common {
  portal: string
  mailbox: string
  desk: string
  admin: Login
  /** The client of the story, who has taken up her invitation. */
  client: Login
  /** Another client of the firm, who must never see what is meant for the first. */
  other: Login
  /** Where the cable between desk and server is cut and mended: POST /cut, POST /mend. */
  line: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    common: Common
  }
}

/** Opens the house before the first journey, lets the client of the story in, and closes it after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const house = await openHouse({ keychain: true })
  try {
    const email = await letIn(house)
    const pliers = await offerLine(house.line)
    project.provide('common', {
      portal: house.portal,
      mailbox: house.mailbox,
      desk: house.desk,
      admin: house.admin,
      client: { email, password: storyPassword },
      other: house.client,
      line: `http://127.0.0.1:${(pliers.address() as AddressInfo).port}`,
    })
    return async () => {
      pliers.close()
      await house.close()
    }
  } catch (error) {
    await house.close()
    throw error
  }
}

/** Gives the client of the story access, and takes the invitation up in her place. Returns her address. */
async function letIn(house: House): Promise<string> {
  const browser = await openBrowser()
  try {
    const context = await browser.newContext({ locale: 'en-US' })
    context.setDefaultTimeout(pageMilliseconds)
    const desk = new Desk(await context.newPage(), house.desk)
    await desk.signIn(house.admin)
    await desk.openMatter('whitfi', storyMatter)
    await desk.setAccess(storyPerson, true)
    const email = await desk.addressOf(storyPerson)
    const client = await Client.on(await browser.newContext({ locale: 'en-US' }), house)
    const letter = await client.readLetter(email, pageMilliseconds)
    await client.followLink()
    await client.accept(letter.code, storyPassword)
    return email
  } catch (error) {
    await keepPictures(browser, 'letting the client in')
    throw error
  } finally {
    await browser.close()
  }
}

/** The journeys run in another process than the cable: they ask for what is done to it. */
async function offerLine(line: Line): Promise<Server> {
  const server = createServer((request, answer) => {
    if (request.url === '/cut') line.cut()
    else line.mend()
    answer.end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return server
}
