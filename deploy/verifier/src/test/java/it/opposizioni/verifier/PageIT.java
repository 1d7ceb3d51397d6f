package it.opposizioni.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page as people use it: opened from a file, without any network, in a real browser. */
class PageIT {

    private static final Path PAGE =
            Path.of("src/main/web/verifica-ricevuta.html").toAbsolutePath();
    private static final int TEN_MILLION_NUMBERS = 139_000_000;

    /**
     * Counts how often the page could have answered somebody, from the press on the button to the outcome: not how long that took, which
     * depends on what else the machine does. By messages, since timers wait for some milliseconds each, and a quick machine is done by then.
     */
    private static final String WATCH = """
            () => {
              window.reactions = 0;
              const {port1, port2} = new MessageChannel();
              port1.onmessage = () => { window.reactions++; port2.postMessage(null); };
              port2.postMessage(null);
              addEventListener('click', () => { window.reactions = 0; }, true);
              const outcome = document.querySelector('#outcome');
              new MutationObserver(() => outcome.textContent && port1.close()).observe(outcome, {childList: true});
            }""";

    private static final int SEVERAL_TIMES = 3;

    private static final String CHECK = """
            async ([jwks, receipts]) => {
              const keys = window.verificaRicevuta.keysOf(jwks);
              const found = [];
              for (const r of receipts) found.push((await window.verificaRicevuta.check(r, keys)).finding);
              return found;
            }""";

    private static Playwright playwright;
    private static Browser browser;

    @TempDir
    Path directory;

    private final List<String> requests = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private BrowserContext context;

    @BeforeAll
    static void open() {
        playwright = Playwright.create();
        Path shell = Path.of("/usr/bin/chromium-headless-shell");
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Files.isExecutable(shell) ? shell : Path.of("/usr/bin/chromium"))
                        .setArgs(List.of("--disable-gpu")));
    }

    @AfterAll
    static void close() {
        playwright.close();
    }

    @AfterEach
    void nothingWasAskedOfAnyNetwork() {
        assertThat(requests).containsExactly("file://" + PAGE);
        assertThat(errors).isEmpty();
        context.close();
    }

    private Page page(String locale) {
        return page(locale, new Browser.NewContextOptions());
    }

    private Page page(String locale, Browser.NewContextOptions options) {
        context = browser.newContext(options.setLocale(locale).setViewportSize(360, 800));
        context.setOffline(true);
        context.setDefaultTimeout(60_000);
        context.onRequest(request -> requests.add(request.url()));
        Page page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        page.navigate("file://" + PAGE);
        return page;
    }

    @ParameterizedTest
    @CsvSource({
        "it-IT, Verifica, Autentica: la ricevuta è del registro, è la lista inviata, NON è un file di questa consultazione",
        "en-GB, Verify, Genuine: the receipt is the register's, is the list as sent, is NOT a file of this consultation"
    })
    void aGenuineReceiptAndItsFiles(String locale, String go, String genuine, String input, String stranger)
            throws Exception {
        Signed signed = new Signed(directory);
        Page page = page(locale);
        page.locator("#receipt-file").setInputFiles(signed.receipt);
        page.locator("#keys-file").setInputFiles(signed.keys);
        page.locator("#lists").setInputFiles(new Path[] {signed.list, signed.stranger});
        press(page, go);

        assertThat(page.locator("#outcome").innerText()).startsWith(genuine);
        assertThat(page.locator("#files").innerText()).contains(input, stranger);
        assertThat(page.locator("#facts").innerText()).contains("Acme", "7K3M-Q9XD-40T1-2B8C");
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("result");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "it-IT, Verifica, Autentica: la ricevuta è del registro, è il tabulato inviato, NON è un file di questo controllo, Non coperte da una consultazione",
        "en-GB, Verify, Genuine: the receipt is the register's, is the call log as sent, is NOT a file of this check, Not covered by a consultation"
    })
    void aGenuineReceiptOfACallLog(
            String locale, String go, String genuine, String input, String stranger, String finding) throws Exception {
        SignedLog signed = new SignedLog(directory);
        Page page = page(locale);
        page.locator("#receipt-file").setInputFiles(signed.receipt);
        page.locator("#keys-file").setInputFiles(signed.keys);
        page.locator("#lists").setInputFiles(new Path[] {signed.log, signed.findings});
        press(page, go);

        assertThat(page.locator("#outcome").innerText()).startsWith(genuine);
        assertThat(page.locator("#result").getAttribute("class")).isEqualTo("good");
        assertThat(page.locator("#files").innerText()).contains(input);
        assertThat(page.locator("#facts").innerText())
                .contains("Squillo", "Acme Energia", "7K3M-Q9XD-40T1-2B8C", finding)
                .doesNotContain("undefined", "Invalid");
        assertThat(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isEqualTo(true);
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .isEmpty();
        page.locator("#lists").setInputFiles(signed.stranger);
        submit(page, go, "");
        PlaywrightAssertions.assertThat(page.locator("#files")).containsText(stranger);
        assertThat(page.locator("#result").getAttribute("class")).isEqualTo("bad");
    }

    @ParameterizedTest
    @CsvSource({
        "it-IT, Verifica, Non valida: non è ciò che il registro ha firmato, English, Not valid: it is not what the register signed",
        "en-GB, Verify, Not valid: it is not what the register signed, Italiano, Non valida: non è ciò che il registro ha firmato"
    })
    void aChangedReceiptInEitherLanguage(String locale, String go, String bad, String other, String badInOther)
            throws Exception {
        Signed signed = new Signed(directory);
        Page page = page(locale);
        page.locator("#receipt").fill(Files.readString(signed.receipt).replaceFirst("\\.(.)", ".x"));
        page.locator("#keys").fill(Files.readString(signed.keys));
        press(page, go);
        assertThat(page.locator("#outcome").innerText()).isEqualTo(bad);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(other))
                .click();
        assertThat(page.locator("#outcome").innerText()).isEqualTo(badInOther);
        assertThat(page.locator("#facts").innerText()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "it-IT, Verifica, Manca la ricevuta, Il file della ricevuta è vuoto, Il file è troppo grande per una ricevuta",
        "en-GB, Verify, The receipt is missing, The file of the receipt is empty, The file is too large for a receipt"
    })
    void whatWasNotGivenGetsNoVerdict(String locale, String go, String missing, String empty, String large)
            throws Exception {
        Signed signed = new Signed(directory);
        Page page = page(locale);
        String title = page.title();
        page.locator("#keys-file").setInputFiles(signed.keys);
        press(page, go);
        assertThat(page.locator("#outcome").innerText()).startsWith(missing);
        page.locator("#receipt-file").setInputFiles(signed.receipt);
        PlaywrightAssertions.assertThat(page.locator("#receipt")).not().hasValue("");
        page.locator("#receipt-file").setInputFiles(Files.write(directory.resolve("vuota.jwt"), new byte[0]));
        PlaywrightAssertions.assertThat(page.locator("#receipt")).hasValue("");
        submit(page, go, empty);
        page.locator("#receipt-file").setInputFiles(Files.write(directory.resolve("grande.jwt"), new byte[2_000_000]));
        submit(page, go, large);
        assertThat(page.title()).isEqualTo(title);
    }

    @Test
    void withoutScriptItSaysWhatToUse() {
        Page page = page("it-IT", new Browser.NewContextOptions().setJavaScriptEnabled(false));
        assertThat(page.locator("h1").innerText()).isEqualTo("Verifica ricevuta");
        assertThat(page.locator("main").innerText())
                .contains("JavaScript, che qui è spento", "JavaScript, which is off here", "verifica-ricevuta.jar");
        assertThat(page.locator("input:visible, button:visible").count()).isZero();
    }

    /** The service, the jar and the page agree on every receipt, genuine or changed. */
    @Test
    void itAgreesWithTheServiceOnEveryChangedReceipt() throws Exception {
        assertThat(Vectors.CONSULTATIONS.changes()).hasSizeGreaterThanOrEqualTo(600);
        Page page = page("it-IT");
        for (Vectors vectors : List.of(Vectors.CONSULTATIONS, Vectors.CALL_LOGS)) {
            List<String> changed =
                    vectors.changes().stream().map(Vectors.Changed::jws).toList();
            assertThat(page.evaluate(CHECK, List.of(vectors.jwks(), vectors.receipts())))
                    .isEqualTo(vectors.receipts().stream().map(r -> "GENUINE").toList());
            assertThat(page.evaluate(CHECK, List.of(vectors.jwks(), changed)))
                    .isEqualTo(vectors.changes().stream()
                            .map(Vectors.Changed::finding)
                            .toList());
        }
    }

    /** As large as a list of ten million numbers. */
    @Test
    void aLargeFileIsComparedWhileThePageGoesOnReacting() throws Exception {
        Path large = directory.resolve("grande.csv");
        byte[] megabyte =
                "+393331234567\n".repeat(75_000).substring(0, 1_000_000).getBytes();
        try (OutputStream out = Files.newOutputStream(large)) {
            for (int written = 0; written < TEN_MILLION_NUMBERS; written += megabyte.length) {
                out.write(megabyte);
            }
        }
        Signed signed = new Signed(directory, large);
        Page page = page("it-IT");
        page.locator("#receipt-file").setInputFiles(signed.receipt);
        page.locator("#keys-file").setInputFiles(signed.keys);
        page.locator("#lists").setInputFiles(large);
        page.evaluate(WATCH);
        press(page, "Verifica");

        assertThat(page.locator("#files").innerText()).contains("è la lista inviata");
        assertThat((int) page.evaluate("window.reactions")).as("reactions").isGreaterThan(SEVERAL_TIMES);
    }

    private static void press(Page page, String go) {
        PlaywrightAssertions.assertThat(page.locator("#keys")).not().hasValue("");
        submit(page, go, "");
    }

    private static void submit(Page page, String go, String outcome) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(go).setExact(true))
                .click();
        page.locator("#outcome:not(:empty)")
                .filter(new Locator.FilterOptions().setHasText(outcome))
                .waitFor();
    }
}
