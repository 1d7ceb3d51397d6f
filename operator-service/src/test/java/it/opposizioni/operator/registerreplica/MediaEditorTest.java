package it.opposizioni.operator.registerreplica;

import static org.assertj.core.api.Assertions.assertThat;

import it.opposizioni.operator.consultation.engine.index.ExemptionPeriods;
import it.opposizioni.operator.consultation.engine.index.Exemptions;
import it.opposizioni.operator.consultation.engine.index.Marks;
import it.opposizioni.operator.consultation.engine.index.RegisterIndex;
import it.opposizioni.operator.consultation.engine.index.RegisterSnapshot;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Two registers are edited as one. */
class MediaEditorTest {

    private static final long MOBILE = 393_331_234_567L;
    private static final long OUTSIDE = 3_906_123_456_789L;
    private static final UUID OPERATOR = new UUID(1, 1);

    private final RegisterIndex telephone = new RegisterIndex();
    private final RegisterIndex post = new RegisterIndex();
    private long version;

    @Test
    void eachMediumHasItsOwnNumbers() {
        advance(editor -> {
            editor.set(MOBILE, true, false);
            editor.set(OUTSIDE, false, true);
        });
        assertThat(telephone.current().opposed(MOBILE)).isTrue();
        assertThat(telephone.current().opposed(OUTSIDE)).isFalse();
        assertThat(post.current().opposed(MOBILE)).isFalse();
        assertThat(post.current().opposed(OUTSIDE)).isTrue();

        advance(editor -> editor.set(MOBILE, false, true));
        assertThat(telephone.current().size()).isZero();
        assertThat(post.current().size()).isEqualTo(2);
    }

    @Test
    void addingRemovesNothing() {
        advance(editor -> {
            editor.oppose(MOBILE, true, false);
            editor.oppose(MOBILE, false, true);
            editor.oppose(MOBILE, true, false);
        });
        assertThat(telephone.current().opposed(MOBILE)).isTrue();
        assertThat(post.current().opposed(MOBILE)).isTrue();
    }

    @Test
    void anExemptionIsInBothAndEndsInBoth() {
        for (long number : new long[] {MOBILE, OUTSIDE}) {
            advance(editor -> editor.exempt(number, Map.of(OPERATOR, ExemptionPeriods.of(0, null))));
            assertExempted(telephone.current(), number, true);
            assertExempted(post.current(), number, true);

            advance(editor -> editor.exempt(number, Map.of(OPERATOR, ExemptionPeriods.NONE)));
            assertExempted(telephone.current(), number, false);
            assertExempted(post.current(), number, false);
        }
    }

    /** So many that a new table is made of them. */
    @Test
    void aHundredThousandExemptionsAreInBothAndInMemoryOnce() {
        advance(editor -> {
            for (int i = 0; i < 100_000; i++) {
                editor.add(OPERATOR, MOBILE + i, ExemptionPeriods.of(0, null));
            }
        });
        advance(editor -> {
            for (int i = 0; i < 10_000; i++) {
                editor.exempt(MOBILE + i, Map.of(OPERATOR, ExemptionPeriods.NONE));
            }
        });
        for (int i = 0; i < 100_000; i += 999) {
            assertExempted(telephone.current(), MOBILE + i, i >= 10_000);
            assertExempted(post.current(), MOBILE + i, i >= 10_000);
        }
        assertThat(post.current().exemptionsOf(OPERATOR))
                .isSameAs(telephone.current().exemptionsOf(OPERATOR));
    }

    private void advance(Consumer<MediaEditor> edits) {
        version++;
        telephone.advance(
                Marks.at(Instant.EPOCH),
                t -> post.advance(Marks.at(Instant.EPOCH), p -> {
                    edits.accept(new MediaEditor(t, p));
                    return version;
                }));
        assertThat(telephone.current().version()).isEqualTo(version);
        assertThat(post.current().version()).isEqualTo(version);
    }

    private static void assertExempted(RegisterSnapshot register, long number, boolean exempted) {
        assertThat(register.hasExemptions(number)).isEqualTo(exempted);
        assertThat(register.exemptionsOf(OPERATOR).until(number, Instant.EPOCH))
                .isEqualTo(exempted ? Exemptions.OPEN_ENDED : Exemptions.NONE);
    }
}
