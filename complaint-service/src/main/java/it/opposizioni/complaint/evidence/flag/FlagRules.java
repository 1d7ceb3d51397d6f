package it.opposizioni.complaint.evidence.flag;

import it.opposizioni.complaint.calltime.CallTime;
import it.opposizioni.complaint.complaint.Call;
import it.opposizioni.complaint.complaint.Product;
import it.opposizioni.complaint.evidence.flag.SectorRules.SectorRule;
import it.opposizioni.kit.callinghours.CallingHours;
import it.opposizioni.kit.callinghours.CallingHours.DayRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What else may be wrong with the calls of a complaint, by what its reporter says of them alone. Flags are signs for the person who decides:
 * no assessment and no grade depends on them, for the hours bind only those who have joined the code of conduct, and a time that somebody
 * remembers is no proof. Of a call of which only the part of the day is known the hours flag it where no time of that part was allowed.
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
                                broken(call).map(rule -> outOfHours(call, rule)),
                                sectors.on(call.time().day(), product)
                                        .filter(_ -> !consented)
                                        .map(rule -> banned(call, rule)))
                        .flatMap(Optional::stream))
                .toList();
    }

    private Optional<DayRule> broken(Call call) {
        CallTime time = call.time();
        return time.isExact() ? hours.brokenBy(time.earliest()) : hours.brokenBy(time.day(), time.part());
    }

    private static Flag outOfHours(Call call, DayRule rule) {
        return rule.hours()
                .map(open -> flag(FlagCode.OUT_OF_HOURS, call, rule, List.of(call.time(), open.from(), open.until())))
                .orElseGet(() -> flag(FlagCode.DAY_WITHOUT_CALLS, call, rule, List.of(call.time())));
    }

    private static Flag flag(FlagCode code, Call call, DayRule rule, List<?> values) {
        return new Flag(code, call.id(), values, rule.norm(), rule.since());
    }

    private static Flag banned(Call call, SectorRule rule) {
        List<?> values = List.of(call.time(), rule.sector().label());
        return new Flag(FlagCode.SECTOR_BANNED, call.id(), values, rule.norm(), rule.since());
    }
}
