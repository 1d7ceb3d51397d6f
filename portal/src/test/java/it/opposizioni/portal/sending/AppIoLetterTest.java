package it.opposizioni.portal.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import it.opposizioni.kit.taxcode.TaxCode;
import it.opposizioni.portal.appio.AppIoMessage;
import it.opposizioni.portal.i18n.Lang;
import it.opposizioni.portal.testing.PortalTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A letter in Markdown, within what App IO takes. */
@QuarkusTest
class AppIoLetterTest extends PortalTest {

    private static final TaxCode PERSON = new TaxCode("RSSMRA85T10A562S");

    private static AppIoMessage written(Letter letter) {
        return AppIoLetter.of(letter, "7F3K-92QD", Lang.IT)
                .with("Apri la pagina:", "https://registro.example/it/x", "https://registro.example/it/y")
                .to(PERSON);
    }

    @Test
    void itSaysWhatAnEmailSays() {
        AppIoMessage message = written(new Letter(
                "La tua iscrizione", List.of("Prima.", "Seconda."), List.of(new Letter.Fact("Numero", "+39 333"))));
        assertThat(message.subject()).isEqualTo("La tua iscrizione");
        assertThat(message.markdown())
                .startsWith(
                        "Prima.\n\nSeconda.\n\n- **Numero**: +39 333\n\nApri la pagina: https://registro.example/it/x")
                .contains("Non chiediamo mai denaro", "Codice di questo messaggio: 7F3K-92QD")
                .endsWith("https://registro.example/it/y");
    }

    @Test
    void whatSomebodyWroteIsNoMarkdown() {
        AppIoMessage message = written(new Letter(
                "La tua iscrizione",
                List.of("Il motivo: [clicca](https://forged.example) *ora*\n# Titolo <b>"),
                List.of()));
        assertThat(message.markdown())
                .startsWith("Il motivo: \\[clicca\\](https://forged.example) \\*ora\\* \\# Titolo \\<b\\>\n\n");
    }

    @Test
    void whatIsTooShortOrTooLongIsMadeToFit() {
        assertThat(written(new Letter("Avviso", List.of(), List.of())).subject())
                .isEqualTo("Registro delle opposizioni: Avviso");
        AppIoMessage longest = written(new Letter("x".repeat(200), List.of("y".repeat(20_000)), List.of()));
        assertThat(longest.subject()).hasSize(AppIoMessage.LONGEST_SUBJECT).endsWith("…");
        assertThat(longest.markdown())
                .hasSize(AppIoMessage.LONGEST_TEXT)
                .contains("7F3K-92QD")
                .endsWith("https://registro.example/it/y");
    }
}
