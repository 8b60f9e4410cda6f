package io.gatewayassistant.sample.panel;

import com.microsoft.playwright.Page;

/** An answer that the page itself makes up, word by word: no server and no proxy in between hides what the panel can do. */
final class LiveStream {

    static final int TOKENS = 10_000;

    static final String PROSE = "i => i % 120 === 119 ? '.\\n\\n' : i % 40 === 0 ? ' **bold**' : ' word'";
    static final String LIST = "i => i % 15 === 0 ? '\\n- item' : ' word'";
    static final String TABLE = "i => i === 0 ? '| a | b | c | d |\\n|---|---|---|---|\\n' : i % 8 === 0 ? '|\\n' : i % 2 ? '| ' : 'word' + i";
    static final String CODE = "i => i === 0 ? '```json\\n' : i % 12 === 0 ? '\\n' : ' \"k\":'";

    private static final String SCRIPT = """
            ([perSecond, count, atOnce]) => {
              const tokenAt = {TOKEN};
              const real = window.fetch;
              const frame = event => new TextEncoder().encode(`data: ${JSON.stringify(event)}\\n\\n`);
              const pump = stream => {
                stream.enqueue(frame({type: 'RUN_STARTED', threadId: 't', runId: 'r'}));
                stream.enqueue(frame({type: 'TEXT_MESSAGE_START', messageId: 'm'}));
                let sent = 0;
                let delta = '';
                while (sent < atOnce) delta += tokenAt(sent++);
                if (delta) stream.enqueue(frame({type: 'TEXT_MESSAGE_CONTENT', messageId: 'm', delta}));
                window.goOn = () => { window.goOn = () => {}; drip(stream, sent, performance.now()); };
                if (!delta) window.goOn();
              };
              const drip = (stream, sent, start) => {
                const timer = setInterval(() => {
                  const due = Math.min(count, atOnce + (performance.now() - start) * perSecond / 1000);
                  try {
                    while (sent < due) {
                      stream.enqueue(frame({type: 'TEXT_MESSAGE_CONTENT', messageId: 'm', delta: tokenAt(sent++)}));
                    }
                    if (sent < count) return;
                    stream.enqueue(frame({type: 'RUN_FINISHED', threadId: 't', runId: 'r'}));
                    stream.close();
                  } catch { /* stopped by the panel */ }
                  clearInterval(timer);
                }, 5);
              };
              window.fetch = (url, init) => String(url).endsWith('/chat')
                ? Promise.resolve(new Response(new ReadableStream({start: pump}), {headers: {'content-type': 'text/event-stream'}}))
                : real(url, init);
            }""";

    private LiveStream() {
    }

    /** Answers all further questions of this page with {@link #TOKENS} tokens. */
    static void start(Page page, String tokenAt, int perSecond) {
        start(page, tokenAt, perSecond, 0);
    }

    /** As above, with the first so many tokens at once, and the others after {@link #goOn}. */
    static void start(Page page, String tokenAt, int perSecond, int atOnce) {
        page.evaluate(SCRIPT.replace("{TOKEN}", tokenAt), new Object[] { perSecond, TOKENS, atOnce });
    }

    static void goOn(Page page) {
        page.evaluate("() => window.goOn()");
    }
}
