package it.opposizioni.portal.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import nu.validator.client.EmbeddedValidator;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/** The Nu HTML checker, which finds neither an error nor a warning on any page that a test sees. */
final class PageMarkup {

    /** The checker's schema is read recursively, deeper than the stack of a usual thread. */
    private static final long STACK = 16L << 20;

    private static final ExecutorService CHECKER = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .name("nu-html-checker")
            .daemon()
            .stackSize(STACK)
            .factory());

    /** What a page is filled with, except for terms and options, which have rules of their own. Each language is checked. */
    private static final Pattern FILLING = Pattern.compile(
            "\\b(href|action|value|content)=\"[^\"]+\"|(?<!<dt)(?<!</option)>[^<>]*[^<>\\s][^<>]*(?=<(?!/option))");

    /** What somebody typed is shown as it came, also a day that is none, and a NUL. */
    private static final Pattern TYPED = Pattern.compile(
            "Saw U\\+0000 in stream\\.|Bad value .* for attribute .value. on element .input.: .*", Pattern.DOTALL);

    private static final Set<String> CHECKED = new HashSet<>();

    /** Used by the thread of the checker only. */
    private static SimpleDocumentValidator validator;

    private PageMarkup() {}

    static void check(String address, String page) {
        synchronized (CHECKED) {
            if (!CHECKED.add(FILLING.matcher(page).replaceAll("x"))) {
                return;
            }
        }
        assertThat(faults(page))
                .as("what the Nu HTML checker finds on " + address)
                .isEmpty();
    }

    private static List<String> faults(String page) {
        try {
            return CHECKER.submit(() -> faultsOf(page)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> faultsOf(String page) throws Exception {
        Faults faults = new Faults();
        if (validator == null) {
            validator = new SimpleDocumentValidator(false, false, false);
            validator.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, faults);
        }
        validator.setUpValidatorAndParsers(faults, false, false);
        byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
        validator.checkHtmlInputSource(new InputSource(new ByteArrayInputStream(bytes)));
        return faults.found;
    }

    private static final class Faults implements ErrorHandler {

        private final List<String> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException fault) {
            add("warning", fault);
        }

        @Override
        public void error(SAXParseException fault) {
            add("error", fault);
        }

        @Override
        public void fatalError(SAXParseException fault) {
            add("fatal error", fault);
        }

        private void add(String kind, SAXParseException fault) {
            if (TYPED.matcher(fault.getMessage()).matches()) {
                return;
            }
            found.add(kind + " in line " + fault.getLineNumber() + ": " + fault.getMessage());
        }
    }
}
