package it.opposizioni.complaint.complaint;

import it.opposizioni.complaint.calltime.CallTime;
import it.opposizioni.complaint.numbering.ShownNumber;
import it.opposizioni.complaint.passedon.Explanation;
import it.opposizioni.kit.phone.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Complaints for tests without a service. */
public final class Complaints {

    static final ComplaintConfig CONFIG = new ComplaintConfig() {
        @Override
        public Period oldestCall() {
            return Period.ofMonths(24);
        }

        @Override
        public Deadlines deadlines() {
            return new Deadlines() {
                @Override
                public Period evidence() {
                    return Period.ofDays(1);
                }

                @Override
                public Period takingInCharge() {
                    return Period.ofDays(30);
                }

                @Override
                public Period answer() {
                    return Period.ofDays(15);
                }

                @Override
                public Period decision() {
                    return Period.ofMonths(9);
                }
            };
        }
    };

    private static final Map<Stage, List<Act>> WAYS = Map.of(
            Stage.FILED, List.of(),
            Stage.EVIDENCE_COLLECTED, List.of(Act.COLLECT_EVIDENCE),
            Stage.TAKEN_IN_CHARGE, List.of(Act.TAKE_IN_CHARGE),
            Stage.UNDER_INVESTIGATION, List.of(Act.TAKE_IN_CHARGE, Act.INVESTIGATE),
            Stage.CLOSED_UPHELD, List.of(Act.TAKE_IN_CHARGE, Act.UPHOLD),
            Stage.CLOSED_NOT_UPHELD, List.of(Act.TAKE_IN_CHARGE, Act.NOT_UPHOLD),
            Stage.CLOSED_OUTSIDE_SCOPE, List.of(Act.TAKE_IN_CHARGE, Act.DECLARE_OUTSIDE_SCOPE),
            Stage.WITHDRAWN, List.of(Act.WITHDRAW));

    private Complaints() {}

    public static Complaint at(Stage stage, Instant filedAt) {
        Call call = new Call(
                UUID.randomUUID(),
                0,
                new ShownNumber(390687654321L),
                CallTime.at(filedAt.minus(Duration.ofDays(1))),
                CallKind.HUMAN);
        Complaint complaint = new Complaint(
                UUID.randomUUID(),
                new ComplaintCode("SEG-2026-7K3M-Q9X4"),
                "giulia",
                new Complaint.Report(PhoneNumber.ofDigits(393331234567L), null, Product.ENERGY, null, null, null),
                List.of(call),
                filedAt);
        WAYS.get(stage).forEach(act -> complaint.act(act, "somebody", filedAt, Explanation.NONE));
        return complaint;
    }
}
