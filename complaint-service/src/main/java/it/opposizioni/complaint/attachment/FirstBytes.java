package it.opposizioni.complaint.attachment;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * The type of a file, by its first bytes. It is strict: a file that could be of two types, or has anything before its mark, is of none. The name of
 * the file and the type that its sender declares do not count.
 */
final class FirstBytes {

    /** So many bytes are enough. */
    static final int LENGTH = 256;

    /** Of photos that a telephone takes. */
    private static final Set<String> HEIC_BRANDS =
            Set.of("heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1");

    /** Of recordings: Apple's brands, and the general ones of other telephones, which films have, too ({@link WholeContent}). */
    private static final Set<String> MPEG4_BRANDS =
            Set.of("M4A ", "M4B ", "mp41", "mp42", "isom", "iso2", "iso5", "iso6", "3gp4", "3gp5", "3gp6");

    private static final int BRAND = 8;
    private static final int BRAND_LENGTH = 4;
    /** Where the codec stands in the first page of an Ogg stream, which has one segment. */
    private static final int OGG_CODEC = 28;

    private final String text;

    private FirstBytes(String text) {
        this.text = text;
    }

    /** @param head the first {@link #LENGTH} bytes, or as many as there are */
    static Optional<AttachmentType> type(byte[] head) {
        return new FirstBytes(new String(head, StandardCharsets.ISO_8859_1)).type();
    }

    private Optional<AttachmentType> type() {
        if (text.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of(AttachmentType.JPEG);
        }
        if (text.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of(AttachmentType.PNG);
        }
        if (text.startsWith("%PDF-")) {
            return Optional.of(AttachmentType.PDF);
        }
        if (text.startsWith("RIFF")) {
            return text.startsWith("WEBP", BRAND)
                    ? Optional.of(AttachmentType.WEBP)
                    : text.startsWith("WAVE", BRAND) ? Optional.of(AttachmentType.WAV) : Optional.empty();
        }
        if (text.startsWith("OggS")) {
            return isSound() ? Optional.of(AttachmentType.OGG) : Optional.empty();
        }
        if (text.startsWith("ftyp", BRAND_LENGTH)) {
            return ofBrand();
        }
        return isMp3() ? Optional.of(AttachmentType.MP3) : Optional.empty();
    }

    private boolean isSound() {
        return text.startsWith("OpusHead", OGG_CODEC)
                || text.startsWith("\u0001vorbis", OGG_CODEC)
                || text.startsWith("Speex   ", OGG_CODEC)
                || text.startsWith("\u007fFLAC", OGG_CODEC);
    }

    private Optional<AttachmentType> ofBrand() {
        if (text.length() < BRAND + BRAND_LENGTH) {
            return Optional.empty();
        }
        String brand = text.substring(BRAND, BRAND + BRAND_LENGTH);
        if (HEIC_BRANDS.contains(brand)) {
            return Optional.of(AttachmentType.HEIC);
        }
        return MPEG4_BRANDS.contains(brand) ? Optional.of(AttachmentType.M4A) : Optional.empty();
    }

    /** It begins with a tag, or with the head of a frame of layer III (ISO 11172-3) with a valid bit rate and sampling rate. */
    private boolean isMp3() {
        if (text.startsWith("ID3")) {
            return true;
        }
        if (text.length() < 3) {
            return false;
        }
        int second = text.charAt(1);
        int third = text.charAt(2);
        boolean layerThree = text.charAt(0) == 0xff && (second & 0xe6) == 0xe2 && (second & 0x18) != 0x08;
        int bitRate = third >> 4;
        return layerThree && bitRate != 0 && bitRate != 0xf && (third & 0x0c) != 0x0c;
    }
}
