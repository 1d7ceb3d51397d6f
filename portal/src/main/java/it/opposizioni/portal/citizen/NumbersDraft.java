package it.opposizioni.portal.citizen;

import it.opposizioni.kit.phone.PhoneNumber;
import it.opposizioni.portal.clients.RegistryClient.CallIn;
import it.opposizioni.portal.clients.RegistryClient.IssuedProof;
import it.opposizioni.portal.lineproof.LineCodes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * The answers of a request to register numbers.
 *
 * @param media what to oppose: TELEPHONE, POST
 * @param email where to confirm; empty when the person wants no e-mail, null when not asked yet
 */
record NumbersDraft(List<Line> lines, List<String> media, String email, String language) {

    /**
     * One number and how far its proof is.
     *
     * @param proofId null until a code was sent
     * @param channel SMS, VOICE or CALL_IN
     * @param callIn what to call and to key, for CALL_IN; else null
     * @param provenUntil until when the proof can be used; null before, and where the release before proved it by a call
     * @param former how somebody else has registered it, as the registry says when the line is proven; else null
     */
    record Line(
            PhoneNumber number,
            UUID proofId,
            String channel,
            Instant codeExpiresAt,
            boolean proven,
            CallIn callIn,
            String former,
            Instant provenUntil) {

        static Line of(PhoneNumber number) {
            return new Line(number, null, null, null, false, null, null, null);
        }

        Line sent(String by, IssuedProof issued) {
            return new Line(number, issued.id(), by, issued.expiresAt(), false, issued.callIn(), null, null);
        }

        /**
         * @param until when the proof can be used
         * @param how somebody else has registered it; null where nobody has
         */
        Line confirmed(Instant until, String how) {
            return new Line(number, proofId, channel, codeExpiresAt, true, null, how, until);
        }

        private Line registeredBefore(String how) {
            return new Line(number, proofId, channel, codeExpiresAt, proven, callIn, how, provenUntil);
        }

        private Line asOf(Predicate<Instant> isOver) {
            return proven && provenUntil != null && isOver.test(provenUntil)
                    ? new Line(number, null, null, null, false, null, null, provenUntil)
                    : this;
        }

        /** It was proven, too long ago. */
        boolean isLapsed() {
            return !isSent() && provenUntil != null;
        }

        boolean isSent() {
            return proofId != null;
        }

        boolean awaitsCode() {
            return isSent() && !proven && !awaitsCall();
        }

        boolean awaitsCall() {
            return callIn != null;
        }

        boolean isMobile() {
            return LineCodes.isMobile(number);
        }
    }

    static NumbersDraft of(List<PhoneNumber> numbers) {
        return of(numbers, "TELEPHONE");
    }

    /** @param medium to begin with */
    static NumbersDraft of(List<PhoneNumber> numbers, String medium) {
        return new NumbersDraft(numbers.stream().map(Line::of).toList(), List.of(medium), null, null);
    }

    /** As it is by now: what a line has proved lasts for some minutes only, and a request may wait for days. */
    NumbersDraft asOf(Predicate<Instant> isOver) {
        return new NumbersDraft(lines.stream().map(line -> line.asOf(isOver)).toList(), media, email, language);
    }

    /** Other numbers; what is proven of those that stay is kept. */
    NumbersDraft withNumbers(List<PhoneNumber> numbers) {
        List<Line> kept = numbers.stream()
                .map(number -> lines.stream()
                        .filter(line -> line.number().equals(number))
                        .findFirst()
                        .orElseGet(() -> Line.of(number)))
                .toList();
        return new NumbersDraft(kept, media, email, language);
    }

    NumbersDraft withLine(int index, Line line) {
        List<Line> changed = new ArrayList<>(lines);
        changed.set(index, line);
        return new NumbersDraft(List.copyOf(changed), media, email, language);
    }

    /** Somebody else has registered that number. */
    NumbersDraft withFormer(int index, String how) {
        return withLine(index, lines.get(index).registeredBefore(how));
    }

    boolean has(PhoneNumber number) {
        return lines.stream().anyMatch(line -> line.number().equals(number));
    }

    /** The proofs of these lines are too old: they are to be proven again. */
    NumbersDraft unproven(Set<Integer> places) {
        List<Line> changed = new ArrayList<>(lines);
        places.forEach(i -> changed.set(i, Line.of(changed.get(i).number())));
        return new NumbersDraft(List.copyOf(changed), media, email, language);
    }

    NumbersDraft withChoices(List<String> newMedia, String newEmail, String newLanguage) {
        return new NumbersDraft(lines, List.copyOf(newMedia), newEmail, newLanguage);
    }

    boolean allProven() {
        return lines.stream().allMatch(Line::proven);
    }

    boolean chosen() {
        return language != null;
    }

    /** The first page that still needs an answer. */
    String nextStep() {
        if (!allProven()) {
            return "proof";
        }
        return chosen() ? "summary" : "choices";
    }
}
