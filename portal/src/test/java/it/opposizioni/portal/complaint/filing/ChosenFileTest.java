package it.opposizioni.portal.complaint.filing;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.portal.layout.Form;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChosenFileTest {

    private static final UUID COMPLAINT = UUID.randomUUID();
    private static final String FORM = "018f0000-0000-7000-8000-0000000000ff";

    private static String key(String name, String sha256, String form, UUID complaint) {
        return new ChosenFile(name, sha256, null).key(form, complaint);
    }

    @Test
    void theSameFileOfTheSameFormIsTheSameRequest() {
        String key = key("foto.jpg", "00ff", FORM, COMPLAINT);
        assertThat(UUID.fromString(key)).isNotNull();
        assertThat(key("foto (1).jpg", "00ff", FORM, COMPLAINT)).isEqualTo(key);
        assertThat(key("foto.jpg", "00fe", FORM, COMPLAINT)).isNotEqualTo(key);
        assertThat(key("foto.jpg", "00ff", FORM.replace("ff", "fe"), COMPLAINT)).isNotEqualTo(key);
        assertThat(key("foto.jpg", "00ff", FORM, UUID.randomUUID())).isNotEqualTo(key);
    }

    @Test
    void whatWasNotAddedIsToldAsItWasKept() {
        List<NotAdded> all = List.of(new NotAdded("a.jpg", "vuoto"), new NotAdded("b.pdf", "protetto"));
        assertThat(NotAdded.of(Form.of(NotAdded.kept(all).state()))).isEqualTo(all);
        assertThat(NotAdded.of(Form.empty().with("text", "another form"))).isEmpty();
    }
}
