package it.opposizioni.complaint.attachment;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Looks for marks in all of a file, as it passes: that a PDF is encrypted, that a recording is a film. Marks are found as words among bytes; nothing is
 * decoded.
 */
final class WholeContent {

    /** The entry of a trailer or of a cross-reference stream that names how a PDF is encrypted (ISO 32000-2, 7.6). */
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt\\s{0,8}(\\d{1,10}\\s{1,8}\\d{1,5}\\s{1,8}R|<<)");

    /** The handler of a track (ISO 14496-12, 8.4.3): version, flags and a word that is always zero come before its kind. */
    private static final Pattern PICTURES = Pattern.compile("hdlr.{8}vide", Pattern.DOTALL);

    private static final Pattern SOUND = Pattern.compile("hdlr.{8}soun", Pattern.DOTALL);

    /** Longer than any mark. */
    private static final int OVERLAP = 64;

    private String before = "";
    private boolean encrypted;
    private boolean pictures;
    private boolean sound;

    void accept(byte[] content, int length) {
        String text = before + new String(content, 0, length, StandardCharsets.ISO_8859_1);
        encrypted |= ENCRYPTED.matcher(text).find();
        pictures |= PICTURES.matcher(text).find();
        sound |= SOUND.matcher(text).find();
        before = text.substring(Math.max(0, text.length() - OVERLAP));
    }

    /** Whether a PDF is encrypted: its readers need a password, or are not allowed everything. */
    boolean isEncrypted() {
        return encrypted;
    }

    /** Whether an MPEG-4 file has sound and no pictures. */
    boolean isSoundAlone() {
        return sound && !pictures;
    }
}
