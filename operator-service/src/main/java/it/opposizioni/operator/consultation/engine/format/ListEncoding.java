package it.opposizioni.operator.consultation.engine.format;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** How the text of a list is written. */
enum ListEncoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE),
    /** Whatever is neither: every byte means something in it, and ISO-8859-1 is a part of it as far as letters go. */
    WINDOWS_1252(Charset.forName("windows-1252"));

    private final Charset charset;

    ListEncoding(Charset charset) {
        this.charset = charset;
    }

    Charset charset() {
        return charset;
    }

    boolean isWide() {
        return this == UTF_16LE || this == UTF_16BE;
    }

    /** @param head the beginning of the text, cut off anywhere */
    static ListEncoding of(byte[] head) {
        ListEncoding wide = wide(head);
        if (wide != null) {
            return wide;
        }
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(ByteBuffer.wrap(head), CharBuffer.allocate(head.length + 1), false);
        return result.isError() ? WINDOWS_1252 : UTF_8;
    }

    /** By its mark, or because every other byte of plain text is zero then. */
    private static ListEncoding wide(byte[] head) {
        if (head.length < 2) {
            return null;
        }
        if (head[0] == -1 && head[1] == -2) {
            return UTF_16LE;
        }
        if (head[0] == -2 && head[1] == -1) {
            return UTF_16BE;
        }
        if (head.length < 4) {
            return null;
        }
        int even = 0;
        int odd = 0;
        int pairs = Math.min(head.length, 256) / 2;
        for (int i = 0; i < pairs; i++) {
            even += head[2 * i] == 0 ? 1 : 0;
            odd += head[2 * i + 1] == 0 ? 1 : 0;
        }
        if (odd > pairs / 2 && even == 0) {
            return UTF_16LE;
        }
        return even > pairs / 2 && odd == 0 ? UTF_16BE : null;
    }
}
