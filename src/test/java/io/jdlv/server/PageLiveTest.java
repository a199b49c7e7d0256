package io.jdlv.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.jdlv.testing.Browser;
import io.jdlv.testing.TestSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in a real browser, on a real Go program. */
@Tag("live")
class PageLiveTest {
    private static final Path PICTURES = Path.of("target", "pictures");

    @TempDir
    Path folder;

    private TestSession terminal;
    private SessionServer server;
    private Browser browser;

    private void open(String fixture, Role role) throws IOException, InterruptedException {
        terminal = TestSession.on(fixture, folder);
        terminal.run("break main.main");
        terminal.run("continue");
        server = SessionServer.start(terminal.session(), 0);
        browser = Browser.open(server.invite(role), Files.createDirectory(folder.resolve("profile")));
        browser.look(1280, 800, false);
        awaitStop("main.main");
        browser.await("document.querySelector('#locals').innerText.length > 0");
    }

    @AfterEach
    void close() {
        browser.close();
        server.close();
        terminal.close();
    }

    private void awaitStop(String function) {
        browser.await("document.querySelector('#status').innerText.startsWith('Stopped in " + function + " ')");
        browser.await("document.querySelector('#lines .current') && document.querySelector('#frames .row.current')");
    }

    @Test
    void aPersonClicksThroughASession() throws IOException, InterruptedException {
        open("demo", Role.FULL);

        assertThat(browser.evaluate("location.hash").getAsString()).as("the token has gone").isEmpty();
        browser.click("#breakpoint-location");
        browser.type("store.(*Shelf).Add");
        browser.press("Enter", 13);
        browser.await("document.querySelectorAll('#breakpoint-list .row').length === 2");
        browser.press("F5", 116);
        awaitStop("store.(*Shelf).Add");
        browser.await("document.querySelector('#locals').innerText.includes('n = 10')");

        // into a value, as far as it is opened
        browser.click("#locals details summary");
        browser.await("document.querySelector('#locals').innerText.includes('Label = \"north\"')");

        // a watched expression is marked when it changes
        watch("total");
        browser.await("document.querySelector('#watches').innerText.includes('total')");
        browser.press("F10", 121);
        browser.await("document.querySelector('#L80').classList.contains('current')");
        browser.press("F10", 121);
        browser.await("document.querySelector('#watches').innerText.includes('total = 0')");

        // the caller's variables
        browser.click("#frames .row:nth-child(2)");
        browser.await("document.querySelector('#file').innerText === 'main.go'");
        browser.await("document.querySelector('#locals').innerText.includes('w = ')");
        browser.click("#frames .row:nth-child(1)");
        browser.await("document.querySelector('#file').innerText === 'shelf.go'");

        // a breakpoint by its line, set and cleared
        browser.click("#L84 .number");
        browser.await("document.querySelector('#L84').classList.contains('broken')");
        assertThat(terminal.run("breakpoints")).contains("shelf.go:84");
        browser.click("#L84 .number");
        browser.await("!document.querySelector('#L84').classList.contains('broken')");

        // the same with the keyboard, one line below
        browser.click("#L84 .text");
        browser.press("ArrowDown", 40);
        browser.press("F9", 120);
        browser.await("document.querySelector('#L85').classList.contains('broken')");
        browser.press("F9", 120);
        browser.await("!document.querySelector('#L85').classList.contains('broken')");

        browser.click("#line");
        browser.type("print s.Lab");
        browser.press("Tab", 9);
        browser.await("document.querySelector('#line').value === 'print s.Label'");
        browser.press("Enter", 13);
        browser.await("document.querySelector('#output').innerText.includes('\"north\"')");
        browser.type("print nothing");
        browser.press("Enter", 13);
        browser.await("document.querySelector('#output').innerText.includes('could not find symbol value for nothing')");

        browser.click("#more-goroutines");
        browser.await("document.querySelector('#goroutine-list').innerText.includes(' at ')");
        browser.click("#disassemble");
        browser.await("document.querySelector('#machine-view .current')");
        browser.picture(PICTURES.resolve("page-1280-light.png"));
        browser.look(1280, 800, true);
        browser.picture(PICTURES.resolve("page-1280-dark.png"));
    }

    @Test
    void aPageThatIsLoadedAgainIsTheSameClient() throws IOException, InterruptedException {
        open("looping", Role.FULL);
        watch("1 + 41");
        browser.await("document.querySelector('#watches').innerText.includes('1 + 41 = 42')");
        terminal.run("clearall");
        browser.press("F5", 116);
        browser.await("document.querySelector('#status').innerText === 'The target runs.'");

        browser.reload();
        browser.await("document.querySelector('#status').innerText === 'The target runs.' && !document.querySelector('#halt').disabled");
        browser.press("F6", 117);
        browser.await("document.querySelector('#status').innerText.startsWith('Stopped in ')");

        browser.await("document.querySelector('#watches').innerText.includes('1 + 41 = 42')");
        browser.await("document.querySelectorAll('#files option').length > 0");
    }

    @Test
    void aServerThatDiesIsSaidAndThePageRests() throws IOException, InterruptedException {
        open("demo", Role.FULL);

        terminal.killServer();
        browser.await("document.body.classList.contains('ended')");

        assertThat(browser.text("#status")).contains("What you see is what was known before.");
        assertThat(browser.evaluate("[...document.querySelectorAll('section button, .tools button, input')].every(b => b.disabled)")
                        .getAsBoolean())
                .isTrue();
        assertThat(browser.text("#lines .current")).contains("func main()");
    }

    @Test
    void muchIsReadAsFarAsItIsWanted() throws IOException, InterruptedException {
        open("large", Role.FULL);
        watch("main.text");
        browser.await("document.querySelector('#watches').innerText.includes('… 1048576 bytes')");
        assertThat(browser.text("#watches").length()).as("what a line of it holds").isLessThan(300);
        browser.click("#watches summary");
        browser.await("document.querySelector('#watches pre')?.innerText.endsWith('and 1047576 bytes more')");
        watch("main.numbers");
        browser.await("document.querySelectorAll('#watches > details').length === 2");
        browser.click("#watches > details:last-child summary");
        browser.await("document.querySelector('#watches .more')?.innerText === '130972 more'");

        browser.click("#watches .more");

        browser.await("document.querySelector('#watches').innerText.includes('[199] = ')");
        browser.await("document.querySelector('#watches .more').innerText === '130872 more'");
    }

    @Test
    void aListOfAPluginIsATableWithAFilter() throws IOException, InterruptedException {
        open("demo", Role.GUEST);

        // as a plugin's panel shows what its command found, whatever that is
        browser.evaluate("(async () => { const { Panel } = await import('/panels.js');"
                + "const rows = [...Array(300).keys()].map((n) => ({ number: n, name: 'call ' + n, handler: 'a.b/c/linux.Call', urls: ['<b>', 'x'] }));"
                + "await new Panel('Rows', async () => [{ data: { table: { architecture: 'amd64', calls: rows } }, text: 'no' }],"
                + " document.querySelector('#console')).read(); })()");
        browser.await("document.querySelectorAll('[data-tab=Rows] tbody tr').length === 300");
        assertThat(cells("th")).isEqualTo("number|name|handler|urls");
        assertThat(cells("tr:first-child td")).isEqualTo("0|call 0|linux.Call|<b> x");
        browser.click("[data-tab=Rows] input");
        browser.type("29 call");

        browser.await("document.querySelector('[data-tab=Rows] small').innerText === '13 of 300'");
        assertThat(browser.evaluate("document.querySelectorAll('[data-tab=Rows] tbody tr').length").getAsInt()).isEqualTo(13);
    }

    private String cells(String selector) {
        return browser.evaluate("[...document.querySelectorAll('[data-tab=Rows] " + selector + "')].map((e) => e.textContent).join('|')")
                .getAsString();
    }

    private void watch(String expression) {
        browser.click("#watch-expression");
        browser.type(expression);
        browser.press("Enter", 13);
    }

    @Test
    void theTerminalsStopIsShownHereAndALineTypedHereThere() throws IOException, InterruptedException {
        open("demo", Role.FULL);

        terminal.run("break store.(*Shelf).Add");
        terminal.run("continue");
        awaitStop("store.(*Shelf).Add");
        browser.click("#line");
        browser.type("config alias print show");
        browser.press("Enter", 13);
        browser.await("document.querySelector('#output').innerText.includes('config alias')");
        terminal.run("clearall");

        browser.await("document.querySelectorAll('#breakpoint-list .row').length === 0");
    }

    @Test
    void whatATargetHoldsIsTextAndNothingElse() throws IOException, InterruptedException {
        open("demo", Role.FULL);

        browser.evaluate("globalThis.attacked = false");
        String attack = "\"<img src=x onerror=attacked=true><script>attacked=true</script>\\u202e\\x1b[2J\"";
        watch(attack);
        browser.await("document.querySelector('#watches').innerText.includes('<img src=x')");
        browser.click("#line");
        browser.type("print " + attack);
        browser.press("Enter", 13);
        browser.await("document.querySelector('#output').innerText.includes('<script>')");

        assertThat(browser.evaluate("attacked").getAsBoolean()).isFalse();
        assertThat(browser.evaluate("document.querySelectorAll('img, main script').length").getAsInt()).isZero();
        assertThat(browser.text("body")).doesNotContain("\u202e", "\u001b");
    }

    @Test
    void aTelephoneShowsOnePartAtATime() throws IOException, InterruptedException {
        open("demo", Role.FULL);
        for (boolean dark : new boolean[] {false, true}) {
            browser.look(390, 844, dark);
            int parts = browser.evaluate("document.querySelectorAll('#tabs button').length").getAsInt();
            for (int part = 1; part <= parts; part++) {
                browser.click("#tabs button:nth-child(" + part + ")");
                browser.await("[...document.querySelectorAll('main > section')].filter(s => s.offsetHeight > 0).length === 1");
                assertThat(browser.evaluate("document.documentElement.scrollWidth").getAsInt()).isLessThanOrEqualTo(390);
            }
            browser.click("#tabs button:nth-child(1)");
            browser.picture(PICTURES.resolve("page-390-" + (dark ? "dark" : "light") + ".png"));
        }
    }

    @Test
    void aGuestSeesTheStopAndHasNoButtons() throws IOException, InterruptedException {
        open("demo", Role.GUEST);

        assertThat(browser.evaluate("[...document.querySelectorAll('.tools button')].every(b => b.disabled)").getAsBoolean())
                .isTrue();
        assertThat(browser.evaluate("document.querySelector('#console').offsetHeight").getAsInt()).isZero();
    }
}
