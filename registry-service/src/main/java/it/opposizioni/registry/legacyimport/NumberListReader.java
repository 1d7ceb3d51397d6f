package it.opposizioni.registry.legacyimport;

import it.opposizioni.kit.problem.CommonProblems;
import it.opposizioni.kit.problem.DomainException;
import it.opposizioni.kit.text.Text;
import it.opposizioni.registry.RegistryProblems;
import it.opposizioni.registry.legacyimport.LinePlan.NoLineException;
import it.opposizioni.registry.legacyimport.NumberList.InvalidLine;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Reads a list of numbers from a stream: the first cell of every line, in any usual spelling, after an optional header. Memory
 * grows by 8 bytes a number, whatever the lines look like. Whatever is no text at all is refused as soon as it shows.
 *
 * <p>One reader reads one file.
 */
final class NumberListReader {

    private static final int LONGEST_CELL = 64;
    private static final int INVALID_SHOWN = 1_000;
    private static final int BUFFER = 64 * 1024;

    private static final Text NOT_TEXT = Text.of(
            "Alla riga %s il file non è testo: invia un CSV in UTF-8, un numero per riga.",
            "At line %s the file is no text: send a CSV in UTF-8, one number a line.");
    private static final Text NO_NUMBER =
            Text.of("Nessuna riga contiene un numero italiano valido.", "No line contains a valid Italian number.");
    private static final Text TOO_MANY =
            Text.of("Il file supera i %s numeri: dividilo.", "The file has more than %s numbers: split it.");

    private final int mostNumbers;
    private final LinePlan plan = new LinePlan();
    private final byte[] cell = new byte[LONGEST_CELL];
    private int cellLength;
    private boolean cellEnded;
    private boolean cellTooLong;
    private boolean lineEmpty = true;
    private long line = 1;

    private long[] digits = new long[1024];
    private int count;
    private long received;
    private long invalidLines;
    private final List<InvalidLine> invalid = new ArrayList<>();

    NumberListReader(int mostNumbers) {
        this.mostNumbers = mostNumbers;
    }

    /** @throws DomainException 413 or 422 when the file is too long or no list */
    NumberList read(InputStream file) throws IOException {
        MessageDigest sha256 = sha256();
        InputStream in = new BufferedInputStream(new DigestInputStream(file, sha256), BUFFER);
        skipByteOrderMark(in);
        byte[] block = new byte[BUFFER];
        for (int length = in.read(block); length >= 0; length = in.read(block)) {
            for (int i = 0; i < length; i++) {
                accept(block[i]);
            }
        }
        endLine();
        if (count == 0) {
            throw new DomainException(RegistryProblems.NOT_A_NUMBER_LIST, NO_NUMBER);
        }
        String digest = HexFormat.of().formatHex(sha256.digest());
        return NumberList.of(digits, count, received, invalidLines, invalid, digest);
    }

    private static void skipByteOrderMark(InputStream in) throws IOException {
        in.mark(3);
        if (in.read() != 0xEF || in.read() != 0xBB || in.read() != 0xBF) {
            in.reset();
        }
    }

    private void accept(byte b) {
        switch (b) {
            case '\n' -> endLine();
            case '\r', '"' -> {
                // the end of a line elsewhere, and quotes around a cell
            }
            case ',', ';', '\t' -> cellEnded = true;
            default -> {
                refuseControl(b);
                lineEmpty = false;
                if (!cellEnded) {
                    append(b);
                }
            }
        }
    }

    private void refuseControl(byte b) {
        if (b >= 0 && b < ' ' || b == (byte) 0xFF || b == (byte) 0xFE) {
            throw new DomainException(RegistryProblems.NOT_A_NUMBER_LIST, NOT_TEXT.with(line));
        }
    }

    private void append(byte b) {
        if (cellLength == LONGEST_CELL) {
            cellTooLong = true;
        } else {
            cell[cellLength++] = b;
        }
    }

    private void endLine() {
        if (!lineEmpty) {
            String text = new String(cell, 0, cellLength, StandardCharsets.UTF_8).strip();
            boolean header = received == 0 && text.chars().noneMatch(Character::isDigit);
            if (!header) {
                received++;
                acceptNumber(text);
            }
        }
        line++;
        cellLength = 0;
        cellEnded = false;
        cellTooLong = false;
        lineEmpty = true;
    }

    private void acceptNumber(String text) {
        if (cellTooLong) {
            reject("TOO_LONG");
            return;
        }
        try {
            add(plan.digits(text));
        } catch (NoLineException e) {
            reject(e.code());
        }
    }

    private void add(long number) {
        if (count == mostNumbers) {
            throw new DomainException(CommonProblems.TOO_LARGE, TOO_MANY.with(mostNumbers));
        }
        if (count == digits.length) {
            digits = Arrays.copyOf(digits, Math.min(mostNumbers, count * 2));
        }
        digits[count++] = number;
    }

    private void reject(String code) {
        invalidLines++;
        if (invalid.size() < INVALID_SHOWN) {
            invalid.add(new InvalidLine(line, code));
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
