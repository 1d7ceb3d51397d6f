package it.opposizioni.kit.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class PersonalDataFilterTest {

    private final PersonalDataFilter filter = new PersonalDataFilter();

    @Test
    void masksNumbersAndTaxCodes() {
        assertThat(PersonalDataFilter.mask("call from +393331234567 of RSSMRA85T10A562S on 2026-11-25"))
                .isEqualTo("call from ••• of ••• on 2026-11-25");
        assertThat(PersonalDataFilter.mask("Key (number)=(393331234567) already exists"))
                .isEqualTo("Key (number)=(•••) already exists");
    }

    @Test
    void masksTheSecretInTheAddressOfAnInvitation() {
        String secret = "Zm9vYmFyLWZvb2Jhci1mb29iYXItZm9vYmFyLWZvb2I";

        assertThat(PersonalDataFilter.mask("HTTP Request to /it/invito/" + secret + " failed"))
                .isEqualTo("HTTP Request to /it/invito/••• failed");
        assertThat(PersonalDataFilter.mask("/en/invitation/" + secret + "/answer?prompt=create"))
                .isEqualTo("/en/invitation/•••/answer?prompt=create");
    }

    @Test
    void leavesIdsAlone() {
        String id = "reference 018f0000-0000-7000-8000-000000000001, took 12345678 ns";

        assertThat(PersonalDataFilter.mask(id)).isEqualTo(id);
    }

    @Test
    void masksParametersAndExceptions() {
        LogRecord entry = new ExtLogRecord(Level.INFO, "from %s", ExtLogRecord.FormatStyle.PRINTF, "test");
        entry.setParameters(new Object[] {"+393331234567"});
        entry.setThrown(new IllegalStateException("393331234567", new RuntimeException("+393331234567")));

        assertThat(filter.isLoggable(entry)).isTrue();

        StringWriter stack = new StringWriter();
        entry.getThrown().printStackTrace(new PrintWriter(stack));
        assertThat(entry.getMessage()).isEqualTo("from •••");
        assertThat(stack.toString())
                .doesNotContain("3331234567")
                .contains("IllegalStateException", "Caused by", "PersonalDataFilterTest");
    }
}
