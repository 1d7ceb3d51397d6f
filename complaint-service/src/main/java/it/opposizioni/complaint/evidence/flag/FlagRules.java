package it.opposizioni.complaint.evidence.flag;

import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.complaint.Product;
import it.opposizioni.complaint.evidence.flag.SectorRules.SectorRule;
import it.opposizioni.kit.callinghours.CallingHours;
import it.opposizioni.kit.callinghours.CallingHours.DayRule;
import it.opposizioni.kit.time.Rome;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What else may be wrong with the calls of a complaint, by what its reporter says of them alone. Flags are signs for the person who decides:
 * no assessment and no grade depends on them, for the hours bind only those who have joined the code of conduct, and a time that somebody
 * remembers is no proof.
 */
public final class FlagRules {

    private final CallingHours hours;
    private final SectorRules sectors;

    private FlagRules(CallingHours hours, SectorRules sectors) {
        this.hours = hours;
        this.sectors = sectors;
    }

    /** Reads the tables of data. */
    public static FlagRules current() {
        return new FlagRules(CallingHours.current(), SectorRules.current());
    }

    /**
     * In the order of the calls.
     *
     * @param consented the reporter says so: then a sector's ban may not apply
     */
    public List<Flag> of(List<Call> calls, Product product, boolean consented) {
        return calls.stream()
                .flatMap(call -> Stream.of(
                                hours.brokenBy(call.at()).map(rule -> outOfHours(call, rule)),
                                sectors.on(Rome.day(call.at()), product)
                                        .filter(_ -> !consented)
                                        .map(rule -> banned(call, rule)))
                        .flatMap(Optional::stream))
                .toList();
    }

    private static Flag outOfHours(Call call, DayRule rule) {
        return rule.hours()
                .map(open -> flag(FlagCode.OUT_OF_HOURS, call, rule, List.of(call.at(), open.from(), open.until())))
                .orElseGet(() -> flag(FlagCode.DAY_WITHOUT_CALLS, call, rule, List.of(call.at())));
    }

    private static Flag flag(FlagCode code, Call call, DayRule rule, List<?> values) {
        return new Flag(code, call.id(), values, rule.norm(), rule.since());
    }

    private static Flag banned(Call call, SectorRule rule) {
        List<?> values = List.of(call.at(), rule.sector().label());
        return new Flag(FlagCode.SECTOR_BANNED, call.id(), values, rule.norm(), rule.since());
    }
}
