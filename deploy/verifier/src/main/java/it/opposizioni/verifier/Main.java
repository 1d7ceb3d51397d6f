package it.opposizioni.verifier;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Checks a receipt of the opposition register, of a consultation or of a call log, without a network: {@code java -jar
 * verifica-ricevuta.jar receipt.jwt jwks.json [list.csv ...]}.
 */
public final class Main {

    /** The receipt is genuine, and every file is one of those that it certifies. */
    static final int GENUINE = 0;

    static final int NOT_GENUINE = 1;
    static final int OTHER_FILE = 2;
    /** As in BSD's sysexits.h. */
    static final int USAGE = 64;

    static final int UNREADABLE = 66;

    private static final int LARGEST_TEXT = 1 << 20;

    private final Clock clock;
    private final PrintStream out;

    Main(Clock clock, PrintStream out) {
        this.clock = clock;
        this.out = out;
    }

    public static void main(String[] arguments) {
        // accents are printed correctly whatever the character set of the console is
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(new Main(Clock.systemUTC(), out).run(List.of(arguments), Locale.getDefault()));
    }

    /** @return the exit code */
    int run(List<String> arguments, Locale systems) {
        List<String> files = new ArrayList<>(arguments);
        Locale locale = systems.getLanguage().equals("it") ? Locale.ITALIAN : Locale.ENGLISH;
        if (files.size() > 1 && files.get(0).equals("--lang")) {
            locale = Locale.forLanguageTag(files.get(1));
            files = files.subList(2, files.size());
        }
        Report report = new Report(out, locale);
        if (files.size() < 2 || files.get(0).startsWith("-")) {
            report.print(Texts.USAGE);
            return USAGE;
        }
        String reading = files.get(0);
        try {
            // a receipt is ASCII: bytes that are not make it invalid in any character set
            String shown = text(files.get(0), StandardCharsets.ISO_8859_1);
            reading = files.get(1);
            Receipt receipt = Receipt.check(shown, new KeySet(text(reading, StandardCharsets.UTF_8)));
            report.receipt(receipt, clock.instant());
            if (receipt.finding != Receipt.Finding.GENUINE) {
                return NOT_GENUINE;
            }
            int code = GENUINE;
            for (String file : files.subList(2, files.size())) {
                reading = file;
                String sha256 = sha256(file);
                report.file(file, sha256, receipt);
                code = receipt.files().containsKey(sha256) ? code : OTHER_FILE;
            }
            return code;
        } catch (IOException | InvalidPathException e) {
            report.print(Texts.CANNOT_READ, reading);
            return UNREADABLE;
        } catch (IllegalArgumentException e) {
            report.print(Texts.NO_KEYS, reading);
            return UNREADABLE;
        }
    }

    private static String text(String file, Charset charset) throws IOException {
        Path path = Path.of(file);
        if (Files.size(path) > LARGEST_TEXT) {
            throw new IOException("too large");
        }
        return Files.readString(path, charset);
    }

    private static String sha256(String file) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[1 << 16];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
