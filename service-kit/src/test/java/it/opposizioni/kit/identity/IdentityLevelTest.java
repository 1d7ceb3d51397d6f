package it.opposizioni.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityLevelTest {

    @ParameterizedTest
    @CsvSource({
        "NONE, NONE, true",
        "NONE, SPID_L1, false",
        "SPID_L1, SPID_L2, false",
        "SPID_L2, SPID_L2, true",
        "SPID_L3, SPID_L2, true",
        "SPID_L3, NONE, true"
    })
    void aHigherLevelReachesALowerOne(IdentityLevel has, IdentityLevel minimum, boolean enough) {
        assertThat(has.reaches(minimum)).isEqualTo(enough);
    }

    @Test
    void everyLevelIsKnownByItsName() {
        for (IdentityLevel level : IdentityLevel.values()) {
            if (level != IdentityLevel.NONE) {
                assertThat(IdentityLevel.ofAcr(level.acr())).contains(level);
            }
        }
    }

    /** What somebody else calls a level counts for nothing. */
    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {"", "1", "2", "SpidL2", "https://www.spid.gov.it/SpidL4", "https://www.spid.gov.it/SpidL2/"})
    void anotherNameIsNoLevel(String acr) {
        assertThat(IdentityLevel.ofAcr(acr)).isEmpty();
    }
}
