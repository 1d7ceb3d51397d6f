package it.opposizioni.portal.delegation;

import java.util.List;
import java.util.function.Predicate;

/**
 * All delegations of one visitor, each list with the newest first.
 *
 * @param asked wait for the visitor's answer
 * @param followed the people for whom the visitor can act
 * @param represented the organisations for which the visitor can act
 * @param helpers those who can act for the visitor, or are asked to
 * @param closed those that are over
 */
record People(
        List<DelegationLine> asked,
        List<DelegationLine> followed,
        List<DelegationLine> represented,
        List<DelegationLine> helpers,
        List<DelegationLine> closed) {

    static People of(List<DelegationLine> all) {
        return new People(
                those(all, line -> line.received() && line.waiting()),
                those(all, line -> line.received() && line.active() && !line.represented()),
                those(all, DelegationLine::represented),
                those(all, line -> !line.received() && !line.over()),
                those(all, DelegationLine::over));
    }

    private static List<DelegationLine> those(List<DelegationLine> all, Predicate<DelegationLine> which) {
        return all.stream().filter(which).toList();
    }
}
