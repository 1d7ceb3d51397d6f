package it.opposizioni.portal.layout;

import static org.assertj.core.api.Assertions.assertThat;

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

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "a\r\nX-Other: b", "\u0000"})
    void aMalformedKeyReachesNoService(String strange) {
        assertThat(UUID.fromString(Form.empty().with("key", strange).key())).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "x", "018f0000"})
    void whatIsNoIdIsNone(String strange) {
        assertThat(Form.empty().with("other", strange).id("other")).isEmpty();
    }
}
