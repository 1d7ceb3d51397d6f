package it.opposizioni.portal.export;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.layout.Formats;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExportedComplaintsTest {

    private static final Instant AT = Instant.parse("2026-11-19T17:00:00Z");

    @Test
    void aCallWhoseTimeIsNotKnownHasItsDayAndThePartOfIt() {
        assertThat(ExportedComplaints.when(AT, null, Formats.of(Lang.IT))).isEqualTo("2026-11-19T18:00+01:00");
        assertThat(ExportedComplaints.when(AT, "EVENING", Formats.of(Lang.IT))).isEqualTo("2026-11-19 di sera");
        assertThat(ExportedComplaints.when(AT, "EVENING", Formats.of(Lang.EN))).isEqualTo("2026-11-19 in the evening");
    }
}
