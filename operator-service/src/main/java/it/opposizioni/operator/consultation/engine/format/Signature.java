package it.opposizioni.operator.consultation.engine.format;

/** What the first bytes say about the rest. The name of a file, and the type that its sender states, are not trusted. */
public enum Signature {
    GZIP,
    /** A zip archive, or a spreadsheet, which is one too. */
    ARCHIVE,
    /** Text, for all that is known: whether it really is shows when it is read. */
    TEXT;

    public static Signature of(byte[] head) {
        if (head.length >= 2 && head[0] == 0x1F && head[1] == (byte) 0x8B) {
            return GZIP;
        }
        boolean zip = head.length >= 4
                && head[0] == 'P'
                && head[1] == 'K'
                && (head[2] == 3 && head[3] == 4 || head[2] == 5 && head[3] == 6);
        return zip ? ARCHIVE : TEXT;
    }
}
