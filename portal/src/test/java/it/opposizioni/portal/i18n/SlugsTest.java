package it.opposizioni.portal.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugsTest {

    @Test
    void italianReadersSeeItalianWords() {
        assertThat(Slugs.localised("personal-area/numbers", Lang.IT)).isEqualTo("area-personale/numeri");
        assertThat(Slugs.localised("personal-area/numbers", Lang.EN)).isEqualTo("personal-area/numbers");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "who-called-me",
                "personal-area/add-numbers/018f0000-0000-7000-8000-000000000001/proof/0/code",
                "personal-area/numbers/018f0000-0000-7000-8000-000000000001/companies/add",
                "operators/consultations/new",
                "authority/complaints",
                "authority/cases/018f0000-0000-7000-8000-000000000001/decision",
                "help/what-it-cannot-stop"
            })
    void theWayInLeadsBackToTheSamePage(String path) {
        assertThat(Slugs.internal(Slugs.localised(path, Lang.IT), Lang.IT)).isEqualTo(path);
    }
}
