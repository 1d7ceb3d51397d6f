package it.opposizioni.complaint.cases.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DigestChainTest {

    private static final UUID CASE = UUID.fromString("018f0000-0000-7000-8000-00000000ca5e");

    private static DigestChain chain(List<Link> links) {
        return new DigestChain(CASE, links);
    }

    /** A step of each word. */
    private static List<Link> written(List<String> words) {
        List<Link> links = new ArrayList<>();
        for (String word : words) {
            List<String> fields = Arrays.asList(word, null);
            links.add(new Link(fields, chain(links).next(fields)));
        }
        return links;
    }

    /** What was written once must be found right by every later release. */
    @Test
    void aDigestStaysTheSameForEver() {
        List<Link> before = written(List.of("OPEN"));
        assertThat(chain(before).next(Arrays.asList("ASSIGN", null, "perché")))
                .isEqualTo("ef51acd705c103d7e2459ed186b61f509c195caba8634e1ad02a27ed0bd0083e");
    }

    @Property(tries = 200)
    void whatNobodyChangedIsIntact(@ForAll @Size(max = 12) List<String> words) {
        assertThat(chain(written(words)).proofs()).hasSize(words.size()).allMatch(Proof.INTACT::equals);
    }

    @Property(tries = 200)
    void aChangedStepIsFoundAndNoOther(
            @ForAll @Size(min = 1, max = 12) List<String> words, @ForAll @IntRange(max = 11) int chosen) {
        int changed = chosen % words.size();
        List<Link> links = written(words);
        links.set(
                changed,
                new Link(
                        Arrays.asList(words.get(changed) + "!", null),
                        links.get(changed).digest()));
        assertThat(chain(links).proofs())
                .isEqualTo(IntStream.range(0, words.size())
                        .mapToObj(i -> i == changed ? Proof.ALTERED : Proof.INTACT)
                        .toList());
    }

    /** With a digest that is right for it: then the next one is wrong, and none that follows can be had without it. */
    @Property(tries = 200)
    void aStepThatIsRewrittenWithItsDigestIsFoundByTheNext(
            @ForAll @Size(min = 2, max = 12) List<String> words, @ForAll @IntRange(max = 10) int chosen) {
        int changed = chosen % (words.size() - 1);
        List<Link> links = written(words);
        List<String> fields = Arrays.asList(words.get(changed) + "!", null);
        links.set(changed, new Link(fields, chain(links.subList(0, changed)).next(fields)));
        assertThat(chain(links).proofs().indexOf(Proof.ALTERED)).isEqualTo(changed + 1);
    }

    @Property(tries = 200)
    void aStepThatIsTakenOutIsFoundByTheNext(
            @ForAll @Size(min = 2, max = 12) List<String> words, @ForAll @IntRange(max = 10) int chosen) {
        int taken = chosen % (words.size() - 1);
        List<Link> links = written(words);
        links.remove(taken);
        assertThat(chain(links).proofs().indexOf(Proof.ALTERED)).isEqualTo(taken);
    }

    @Test
    void nothingMovesFromOneFieldToTheNextOrFromOneCaseToAnother() {
        DigestChain chain = chain(List.of());
        assertThat(List.of(
                        chain.next(List.of("ab", "")),
                        chain.next(List.of("a", "b")),
                        chain.next(List.of("", "ab")),
                        chain.next(Arrays.asList("ab", null)),
                        chain.next(Arrays.asList(null, "ab")),
                        new DigestChain(new UUID(0, 0), List.of()).next(List.of("ab", ""))))
                .doesNotHaveDuplicates();
    }

    @Test
    void aStepWithoutDigestIsProvedByTheNextOne() {
        List<Link> links = written(List.of("a", "b", "c"));
        links.set(1, new Link(Arrays.asList("b", null), null));
        assertThat(chain(links).proofs()).containsExactly(Proof.INTACT, Proof.NO_DIGEST, Proof.INTACT);
        links.set(1, new Link(Arrays.asList("x", null), null));
        assertThat(chain(links).proofs()).containsExactly(Proof.INTACT, Proof.NO_DIGEST, Proof.ALTERED);
    }
}
