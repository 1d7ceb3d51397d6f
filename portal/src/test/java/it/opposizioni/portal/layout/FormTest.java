package it.opposizioni.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTest {

    @Test
    void aNewFormGetsAKeyAndOneThatCameBackKeepsIt() {
        Form shown = Form.empty().keyed();
        Form returned = Form.of(shown.with("name", "x").reject("name", "y").state());
        assertThat(returned.keyed().value("key")).isEqualTo(shown.value("key")).isEqualTo(returned.key());
        assertThat(Form.empty().keyed().key()).isNotEqualTo(shown.key());
        assertThat(returned.withoutKey().keyed().key()).isNotEqualTo(shown.key());
    }

    @Test
    void whatIsUsedOnceIsNotKept() {
        Form typed = Form.empty().with("code", "1").with(Form.ONCE + "reason", "OTHER");
        assertThat(typed.state().values()).containsOnlyKeys("code");
        assertThat(typed.value(Form.ONCE + "reason")).isEqualTo("OTHER");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a\r\nX-Other: b", "\u0000"})
    void aMalformedKeyReachesNoService(String strange) {
        assertThat(UUID.fromString(Form.empty().with("key", strange).key())).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-31", "31/3/2027", " 31/03/2027 "})
    void aDayIsReadAsBrowsersAndPeopleWriteIt(String typed) {
        assertThat(Form.empty().with("day", typed).day("day")).contains(LocalDate.of(2027, 3, 31));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "domani", "31/2/2027", "2027-02-31", "31.3.2027", "+999999999-12-31", "0000-01-01"})
    void whatIsNoDayIsNone(String typed) {
        assertThat(Form.empty().with("day", typed).day("day")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "x", "018f0000"})
    void whatIsNoIdIsNone(String strange) {
        assertThat(Form.empty().with("other", strange).id("other")).isEmpty();
    }

    @Test
    void ofAListWhatIsNoIdIsLeftOut() {
        UUID id = UUID.randomUUID();
        assertThat(Form.empty()
                        .withAll("others", List.of("", "x", id.toString(), id + " Acme"))
                        .ids("others"))
                .containsExactly(id);
    }
}
