package it.opposizioni.complaint.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The beginnings of files as cameras, telephones and programs write them, with something after them. */
public final class SampleFiles {

    private static final int LENGTH = 1_000;

    private SampleFiles() {}

    /** A PDF that anybody can read. */
    public static byte[] pdf() {
        return of("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n");
    }

    static byte[] encryptedPdf() {
        return of("%PDF-1.7\ntrailer\n<< /Root 1 0 R /Encrypt 5 0 R >>\n%%EOF\n");
    }

    public static byte[] jpeg() {
        return of("\u00ff\u00d8\u00ff\u00e0\0\20JFIF");
    }

    static byte[] png() {
        return of("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR");
    }

    static byte[] webp() {
        return of("RIFF\u0010\0\0\0WEBPVP8 ");
    }

    static byte[] wav() {
        return of("RIFF\u0010\0\0\0WAVEfmt ");
    }

    static byte[] heic() {
        return of("\0\0\0\30ftypheic\0\0\0\0mif1heic");
    }

    static byte[] recording(String brand) {
        return of("\0\0\0\30ftyp" + brand + "\0\0\0\0isom\0\0\0\41hdlr\0\0\0\0\0\0\0\0soun");
    }

    static byte[] film() {
        return of("\0\0\0\30ftypmp42\0\0\0\0isom\0\0\0\41hdlr\0\0\0\0\0\0\0\0soun\0\0\0\41hdlr\0\0\0\0\0\0\0\0vide");
    }

    static byte[] ogg(String codec) {
        return of("OggS\0\2\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\1\23" + codec);
    }

    static byte[] taggedMp3() {
        return of("ID3\4\0\0\0\0\0\0");
    }

    static byte[] mp3Frame() {
        return of("\u00ff\u00fb\u0090\144");
    }

    static byte[] of(String beginning) {
        return Arrays.copyOf(beginning.getBytes(StandardCharsets.ISO_8859_1), LENGTH);
    }
}
