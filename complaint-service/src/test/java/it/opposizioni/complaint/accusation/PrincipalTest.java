package it.opposizioni.complaint.accusation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** For which operator a call was made. */
class PrincipalTest {

    private static final Principal ACME = new Principal(new UUID(1, 1), "Acme Energia S.p.A.");
    private static final Principal BETA = new Principal(new UUID(1, 2), "Beta Luce & Gas S.r.l.");
    private static final Principal ACME_TELEPHONE = new Principal(new UUID(1, 3), "Acme Telefonia S.p.A.");

    @ParameterizedTest
    @CsvSource({
        "Acme Energia, Acme Energia S.p.A.",
        "ACME ENERGIA SPA, Acme Energia S.p.A.",
        "Acmé Energìa mercato libero, Acme Energia S.p.A.",
        "Beta, Beta Luce & Gas S.r.l.",
        "'luce, gas e Beta', Beta Luce & Gas S.r.l.",
        "Telefonia Acme, Acme Telefonia S.p.A."
    })
    void ofSeveralTheOneThatWasNamed(String company, String name) {
        assertThat(Principal.of(List.of(ACME, BETA, ACME_TELEPHONE), company))
                .map(Principal::name)
                .hasValue(name);
    }

    @ParameterizedTest
    @CsvSource({"Acme", "Gamma", "S.p.A.", "Acme Luce", "energia", "luce e gas", "''", "…", "Energ"})
    void nobodyWhereTheNameFitsNoneOrSeveral(String company) {
        assertThat(Principal.of(List.of(ACME, BETA, ACME_TELEPHONE), company)).isEmpty();
    }

    @Test
    void aWholeNameIsNotAPartOfALongerOne() {
        Principal group = new Principal(new UUID(1, 4), "Acme S.r.l.");
        assertThat(Principal.of(List.of(ACME, group), "acme")).hasValue(group);
        assertThat(Principal.of(List.of(ACME, group), "Acme Energia")).hasValue(ACME);
    }

    @Test
    void theOnlyOneWhateverWasWritten() {
        assertThat(Principal.of(List.of(ACME), null)).hasValue(ACME);
        assertThat(Principal.of(List.of(ACME), "Beta")).hasValue(ACME);
    }

    /** Nobody is accused who had no mandate, nor by the order in which mandates come. */
    @Property
    void isOneOfThePossibleInAnyOrder(
            @ForAll("principals") List<Principal> possible, @ForAll("words") String company, @ForAll long order) {
        List<Principal> shuffled = new ArrayList<>(possible);
        Collections.shuffle(shuffled, new Random(order));
        Optional<Principal> meant = Principal.of(possible, company);
        assertThat(Principal.of(shuffled, company)).isEqualTo(meant);
        meant.ifPresent(each -> assertThat(possible).contains(each));
        if (possible.size() == 1) {
            assertThat(meant).hasValue(possible.getFirst());
        }
    }

    /** Whoever copies a name as it is declared accuses that operator, or nobody where another one cannot be told from it. */
    @Property
    void aWholeNameAccusesNobodyElse(@ForAll("principals") List<Principal> possible) {
        for (Principal named : possible) {
            assertThat(Principal.of(possible, named.name()).orElse(named)).isEqualTo(named);
        }
    }

    @Provide
    Arbitrary<List<Principal>> principals() {
        return Combinators.combine(Arbitraries.integers().between(1, 9), words())
                .as((number, name) -> new Principal(new UUID(1, number), name))
                .list()
                .uniqueElements(Principal::operatorId)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of("Acme", "Energia", "Luce", "S.p.A.", "e", "Gas", "…")
                .list()
                .ofMaxSize(3)
                .map(words -> String.join(" ", words));
    }
}
