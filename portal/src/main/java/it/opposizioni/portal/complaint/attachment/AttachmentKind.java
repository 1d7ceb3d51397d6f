package it.opposizioni.portal.complaint.attachment;

import java.util.Arrays;
import java.util.Optional;

/** How a type of attachment is called, served and saved. One that is new to us is neither shown by a name nor served. */
enum AttachmentKind {
    JPEG("image/jpeg", "jpg", "JPEG"),
    PNG("image/png", "png", "PNG"),
    WEBP("image/webp", "webp", "WebP"),
    HEIC("image/heic", "heic", "HEIC"),
    MP3("audio/mpeg", "mp3", "MP3"),
    M4A("audio/mp4", "m4a", "M4A"),
    OGG("audio/ogg", "ogg", "Ogg"),
    WAV("audio/wav", "wav", "WAV"),
    PDF("application/pdf", "pdf", "PDF");

    private final String mediaType;
    private final String extension;
    private final String name;

    AttachmentKind(String mediaType, String extension, String name) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.name = name;
    }

    static Optional<AttachmentKind> of(String type) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(type)).findFirst();
    }

    /** What people call a file of that type. */
    static String label(String type, AttachmentTexts texts) {
        return of(type).map(kind -> kind.label(texts)).orElse(type);
    }

    String mediaType() {
        return mediaType;
    }

    String extension() {
        return extension;
    }

    String label(AttachmentTexts texts) {
        return switch (this) {
            case JPEG, PNG, WEBP, HEIC -> texts.image(name);
            case MP3, M4A, OGG, WAV -> texts.sound(name);
            case PDF -> texts.document(name);
        };
    }
}
