import type { Interrupt } from '../agui/events.ts';
import { runRequest, type Resume, type RunRequest } from '../agui/request.ts';
import type { Decision } from '../approval/draft.ts';
import type { Memory } from '../browser/storage.ts';
import type { AssistantClient } from '../server/client.ts';
import type { Status } from '../server/status.ts';
import { applyAnswer } from './answer.ts';
import { AssistantProblem, type Problem } from './problem.ts';
import { dropTurn, endTurn, failTurn, reduce, resumeTurn, waitAgain } from './reduce.ts';
import type { ContextItem } from './page.ts';
import { restore } from './restore.ts';
import {
  beforeTurn, emptyConversation, isRunning, lastTurn, startTurn, userMessages, withFeedback, type Conversation, type Feedback,
} from './state.ts';

const BUSY_POLL_MS = 2_000;

/** Problems that keep a decision from the server, or the server from looking at it: it can be made again. */
const UNDELIVERED: ReadonlySet<Problem['kind']> = new Set(['offline', 'signed-out', 'forbidden', 'busy', 'rate-limited'] as const);

/** A decision on its way to the server, and what to decide again should it not arrive. */
interface Decided {
  readonly resume: Resume;
  readonly interrupts: readonly Interrupt[];
}

/** What a session needs of its page. */
export interface Surroundings {
  /** What the person agrees to send of the page with a question. */
  context(): readonly ContextItem[];
  newId(): string;
  /** Called after every change of `status` or `conversation`. */
  changed(): void;
}

/** One person's conversation with the server, without any view of it. */
export class AssistantSession {
  #status: Status | undefined;
  /** Whom the conversation is with; undefined before the server has said it. */
  #person: string | undefined;
  #conversation: Conversation;
  #run: AbortController | undefined;
  #settling: Promise<void> = Promise.resolve();
  #poll: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly client: AssistantClient,
    private readonly memory: Memory,
    private readonly surroundings: Surroundings,
  ) {
    this.#conversation = emptyConversation(memory.threadId() ?? surroundings.newId());
  }

  /** What the server said of itself; undefined while it offers this person nothing. */
  get status(): Status | undefined {
    return this.#status;
  }

  get conversation(): Conversation {
    return this.#conversation;
  }

  /** Asks the server whether this person may use the assistant, and fetches what it remembers of the conversation. */
  async connect(): Promise<void> {
    this.#status = await this.client.status().catch(() => undefined);
    if (this.#status) this.#meet(this.#status.userId);
    this.surroundings.changed();
    if (this.#status && this.memory.threadId() && this.#conversation.turns.length === 0) await this.#restore();
  }

  disconnect(): void {
    this.#quit();
  }

  async ask(question: string): Promise<void> {
    if (isRunning(this.#conversation) || question.trim() === '') return;
    this.#set(dropTurn(this.#conversation));
    this.memory.rememberThread(this.#conversation.threadId);
    this.#set(startTurn(this.#conversation, this.surroundings.newId(), question));
    await this.#runTurn();
  }

  /** Asks a question of this conversation again; what came after it is forgotten. */
  async retry(turnId: string): Promise<void> {
    const question = this.edit(turnId);
    if (question !== undefined) await this.ask(question);
  }

  /** Takes a question back, to be changed and asked again. */
  edit(turnId: string): string | undefined {
    const turn = this.#conversation.turns.find((it) => it.id === turnId);
    if (!turn || isRunning(this.#conversation)) return undefined;
    this.#set(beforeTurn(this.#conversation, turnId));
    return turn.question;
  }

  /** Tells the server what a person decided about the calls that wait, and goes on with the answer. */
  async decide(interruptId: string, decision: Decision): Promise<void> {
    const interrupts = this.#waiting();
    if (!interrupts?.some((interrupt) => interrupt.id === interruptId)) return;
    this.#set(resumeTurn(this.#conversation));
    await this.#runTurn({ interrupts, resume: { interruptId, status: 'resolved', payload: decision } });
  }

  /** Tells the server what a person thinks of an answer; what does not arrive is not shown as given. */
  async rate(turnId: string, feedback: Feedback): Promise<void> {
    const { threadId } = this.#conversation;
    const before = this.#conversation.turns.find((it) => it.id === turnId)?.feedback;
    this.#set(withFeedback(this.#conversation, turnId, feedback));
    await this.client.rate(threadId, turnId, feedback).catch(() => this.#set(withFeedback(this.#conversation, turnId, before)));
  }

  /** Looks again whether what waits here was decided elsewhere. */
  async recheck(): Promise<void> {
    if (this.#waiting()) await this.#restore();
  }

  stop(): void {
    if (this.#waiting()) this.#drop();
    if (!isRunning(this.#conversation)) return;
    this.#quit();
    this.#set(endTurn(this.#conversation, { kind: 'stopped' }));
    this.#settle(this.client.stop(this.#conversation.threadId));
  }

  clear(): void {
    this.#quit();
    if (this.#conversation.turns.length > 0) this.#settle(this.client.clear(this.#conversation.threadId));
    this.#set(emptyConversation(this.#newThread()));
  }

  /** Pages that log somebody else in without a reload must not show them what was said to the person before. */
  #meet(person: string): void {
    const another = this.#person !== undefined && this.#person !== person;
    this.#person = person;
    if (!another) return;
    this.#quit();
    this.memory.rememberDraft('');
    this.memory.rememberUnsent('');
    this.#set(emptyConversation(this.#newThread()));
  }

  #waiting(): readonly Interrupt[] | undefined {
    const state = lastTurn(this.#conversation)?.state;
    return state?.kind === 'waiting' ? state.interrupts : undefined;
  }

  /** Tells the server that nobody will decide. It calls no model for that: a message could be taken for a question to answer instead. */
  #drop(): void {
    const resume = (this.#waiting() ?? []).map((it): Resume => ({ interruptId: it.id, status: 'cancelled' }));
    const request = { ...this.#request(), messages: [], resume };
    this.#set(dropTurn(this.#conversation));
    this.#settle(this.client.ask(request, new AbortController().signal).then(() => undefined));
  }

  async #runTurn(decided?: Decided): Promise<void> {
    const run = new AbortController();
    this.#run = run;
    try {
      await this.#settling;
      if (run.signal.aborted) return;
      const request = decided ? { ...this.#request(), resume: [decided.resume] } : this.#request();
      await (this.memory.streaming() ? this.#stream(request, run.signal) : this.#askAtOnce(request, run.signal));
    } catch (cause) {
      if (!run.signal.aborted) this.#fail(cause instanceof AssistantProblem ? cause.problem : { kind: 'failed' }, decided);
    } finally {
      if (this.#run === run) this.#run = undefined;
    }
  }

  async #stream(request: RunRequest, signal: AbortSignal): Promise<void> {
    for await (const events of this.client.stream(request, signal)) {
      if (signal.aborted) return;
      this.#set(events.reduce(reduce, this.#conversation));
      this.#obeyRefusal();
    }
    if (!signal.aborted && isRunning(this.#conversation)) this.#fail({ kind: 'cut' });
  }

  async #askAtOnce(request: RunRequest, signal: AbortSignal): Promise<void> {
    const answer = await this.client.ask(request, signal);
    if (signal.aborted) return;
    this.#set(applyAnswer(this.#conversation, answer));
    this.#obeyRefusal();
  }

  #request(): RunRequest {
    const messages = userMessages(this.#conversation);
    return runRequest(this.#conversation.threadId, this.surroundings.newId(), messages, this.surroundings.context());
  }

  #fail(problem: Problem, decided?: Decided): void {
    if (decided && UNDELIVERED.has(problem.kind)) this.#set(waitAgain(this.#conversation, decided.interrupts, problem));
    else this.#failTurn(problem, decided && problem.kind === 'gone' ? { kind: 'approval-unknown' } : problem);
  }

  #failTurn(problem: Problem, shown: Problem): void {
    const failed = failTurn(this.#conversation, shown);
    this.#set(problem.kind === 'gone' ? { ...failed, threadId: this.#newThread() } : failed);
    this.#obeyRefusal();
  }

  /** An administrator switched the assistant off: there is nothing left to show. */
  #obeyRefusal(): void {
    const state = lastTurn(this.#conversation)?.state;
    if (state?.kind !== 'failed' || state.problem.kind !== 'disabled') return;
    this.#status = undefined;
    this.surroundings.changed();
  }

  async #restore(): Promise<void> {
    const { threadId } = this.#conversation;
    try {
      const thread = await this.client.thread(threadId);
      if (this.#run || this.#conversation.threadId !== threadId) return;
      this.#set(restore(threadId, thread));
      // Another tab or a page just left is still being answered: look again until it is done.
      if (thread.busy) this.#poll = setTimeout(() => void this.#restore(), BUSY_POLL_MS);
    } catch (cause) {
      const gone = cause instanceof AssistantProblem && cause.problem.kind === 'gone';
      if (!gone || this.#run) return;
      const lost = this.memory.planWaits() ? 'plan' : 'conversation';
      this.#set({ ...emptyConversation(this.#newThread()), lost });
    }
  }

  /** What the server must have finished before the next question reaches it; its failure changes nothing here. */
  #settle(work: Promise<void>): void {
    this.#settling = Promise.allSettled([this.#settling, work]).then(() => undefined);
  }

  #quit(): void {
    clearTimeout(this.#poll);
    this.#run?.abort();
  }

  /** A thread that exists, and is remembered, from its first question on. */
  #newThread(): string {
    this.memory.forgetThread();
    return this.surroundings.newId();
  }

  #set(conversation: Conversation): void {
    this.#conversation = conversation;
    this.memory.rememberPlan(this.#waiting() !== undefined);
    this.surroundings.changed();
  }
}
