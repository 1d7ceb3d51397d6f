package it.opposizioni.local.demonstration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Invented Italian numbers, the same ones from the same generator: four mobile lines for each fixed one. */
public final class Numbers {

    private static final List<String> MOBILE = List.of(
            "320", "327", "328", "329", "330", "333", "334", "335", "338", "339", "340", "347", "348", "349", "366",
            "380", "388", "389", "391", "392");
    private static final List<String> FIXED =
            List.of("02", "06", "010", "011", "049", "051", "055", "080", "081", "091");

    private final RandomGenerator random;

    public Numbers(RandomGenerator random) {
        this.random = random;
    }

    /** Distinct numbers in E.164, in the order they were drawn. */
    public Set<String> draw(int count) {
        Set<String> numbers = new LinkedHashSet<>(count * 2);
        fill(numbers, count);
        return numbers;
    }

    /** Adds numbers until there are so many. */
    void fill(Set<String> numbers, int count) {
        while (numbers.size() < count) {
            numbers.add(next());
        }
    }

    private String next() {
        return random.nextInt(5) == 0
                ? "+39" + anyOf(FIXED) + random.nextInt(2_000_000, 10_000_000)
                : "+39" + anyOf(MOBILE) + random.nextInt(1_000_000, 10_000_000);
    }

    private String anyOf(List<String> prefixes) {
        return prefixes.get(random.nextInt(prefixes.size()));
    }
}
