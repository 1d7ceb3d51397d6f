package it.opposizioni.complaint.listfilter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.opposizioni.complaint.numbering.CalledArea;
import it.opposizioni.kit.phone.Region;
import it.opposizioni.kit.problem.DomainException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every line is in one area, and in no two. */
class AskedAreaTest {

    @Test
    void eachBeginningIsOfOneArea() {
        List<String> values = Stream.<Enum<?>>concat(Stream.of(Region.values()), Stream.of(CalledArea.values()))
                .flatMap(area -> AskedArea.parse(area.name()).values().stream())
                .toList();
        // the thousand beginnings of landlines, mobile lines, and what begins with neither
        assertThat(values).doesNotHaveDuplicates().hasSize(1_002).contains("390000", "390999", "MOBILE", "OTHER");
    }

    @Test
    void aRegionHasTheBeginningsOfItsAreaCodes() {
        assertThat(AskedArea.parse("MOLISE").literals()).isEqualTo("('390865', '390874', '390875')");
        assertThat(AskedArea.parse(" LAZIO ").values())
                .contains("390600", "390699", "390776")
                .doesNotContain("390212");
        assertThat(AskedArea.parse("MOBILE").literals()).isEqualTo("('MOBILE')");
        assertThat(AskedArea.parse("OTHER").values())
                .contains("OTHER", "390012")
                .doesNotContain("390612", "MOBILE");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  "})
    void nothingIsAskedWhereNothingIsSaid(String text) {
        assertThat(AskedArea.parse(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lazio", "Lazio", "ATLANTIS", "390612", "') or 1=1 --"})
    void whatIsNoAreaIsRefused(String text) {
        assertThatThrownBy(() -> AskedArea.parse(text)).isInstanceOf(DomainException.class);
    }
}
