package it.opposizioni.portal.complaint.filing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"lettera.docx", "LETTERA.DOCX", "foto.del.19.zip", "C:\\fakepath\\film.mov"})
    void anotherTypeIsKnownByItsExtension(String name) {
        assertThat(new FileName(name).isOfOtherType()).isTrue();
    }

    /** The content decides of all others: a telephone names files as it likes. */
    @ParameterizedTest
    @ValueSource(
            strings = {"foto.jpg", "1000012345", "foto del n. 5", "zip", ".zip", "vocale.opus", "foto.jfif", "docx.pdf"
            })
    void anyOtherNameMayBeOfAnAcceptedType(String name) {
        assertThat(new FileName(name).isOfOtherType()).isFalse();
    }

    @Test
    void itIsShownWithoutItsFoldersAndWithoutWhatNobodySees() {
        assertThat(new FileName("C:\\Users\\Giulia\\foto.jpg").shown()).isEqualTo("foto.jpg");
        assertThat(new FileName("/home/giulia/foto.jpg").shown()).isEqualTo("foto.jpg");
        assertThat(new FileName("gpj\u202e.exe\u0000\r\n").shown()).isEqualTo("gpj.exe");
        assertThat(new FileName("\u202e").shown()).isEqualTo("…");
    }

    @Test
    void aLongOneIsShownWithItsBeginningAndItsEnd() {
        assertThat(new FileName("a".repeat(60)).shown()).hasSize(60);
        String shown = new FileName("\ud83d\ude00".repeat(200) + "registrazione.m4a").shown();
        assertThat(shown.codePointCount(0, shown.length())).isEqualTo(61);
        assertThat(shown).startsWith("\ud83d\ude00").endsWith("razione.m4a").contains("…");
    }
}
