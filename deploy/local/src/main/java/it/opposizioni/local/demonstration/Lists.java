package it.opposizioni.local.demonstration;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Lists of numbers as operators have them, a third of them opposed, to try a consultation with. */
public final class Lists {

    private static final int SMALL = 5_000;
    private static final int LARGE = 1_000_000;

    private final Path folder;
    private final RandomGenerator random;

    public Lists(Path folder, RandomGenerator random) {
        this.folder = folder;
        this.random = random;
    }

    /** Writes a small list with names and a header, and one of a million bare numbers. */
    public void write(List<String> opposed) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("small.csv"), small(opposed));
            try (BufferedWriter large = Files.newBufferedWriter(folder.resolve("million.csv"))) {
                for (String number : mixed(opposed, LARGE)) {
                    large.write(number);
                    large.write('\n');
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many lines of the small list at least have a number of the register. */
    int opposedInSmall() {
        return SMALL / 3;
    }

    String small() {
        try {
            return Files.readString(folder.resolve("small.csv"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String small(List<String> opposed) {
        StringBuilder list = new StringBuilder("telefono;cliente;comune\n");
        int line = 0;
        for (String number : mixed(opposed, SMALL)) {
            line++;
            list.append(line % 3 == 0 ? spaced(number) : number)
                    .append(";Cliente ")
                    .append(line)
                    .append(line % 2 == 0 ? ";Milano\n" : ";Roma\n");
        }
        // what real lists have: a foreign number, a typo, one twice
        return list.append("+442079460000;Cliente estero;London\n")
                .append("33312;Refuso;Torino\n")
                .append("telefono mancante;Refuso;Torino\n")
                .append(opposed.getFirst())
                .append(";Doppio;Roma\n")
                .append(opposed.getFirst())
                .append(";Doppio;Roma\n")
                .toString();
    }

    /** A third of them opposed numbers as long as there are enough, the rest generated, in random order. */
    private List<String> mixed(List<String> opposed, int count) {
        Set<String> numbers = new LinkedHashSet<>(opposed.subList(0, Math.min(count / 3, opposed.size())));
        new Numbers(random).fill(numbers, count);
        List<String> shuffled = new ArrayList<>(numbers);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /** {@code +39 333 1234567}, as people write it. */
    private static String spaced(String number) {
        return "0039 " + number.substring(3, 6) + " " + number.substring(6);
    }
}
