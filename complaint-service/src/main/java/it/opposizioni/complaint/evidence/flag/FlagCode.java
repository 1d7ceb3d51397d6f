package it.opposizioni.complaint.evidence.flag;

import it.opposizioni.kit.text.Text;

/** What else may be wrong with a call. Codes are stable, for programs. */
public enum FlagCode {
    OUT_OF_HOURS(
            "La chiamata del %s è arrivata fuori orario: quel giorno si poteva chiamare dalle %s alle %s.",
            "The call of %s came out of hours: on that day calls were allowed from %s to %s."),
    DAY_WITHOUT_CALLS(
            "La chiamata del %s è arrivata di domenica o in un giorno di festa, quando non si può chiamare.",
            "The call of %s came on a Sunday or a public holiday, when no calls are allowed."),
    SECTOR_BANNED(
            "La chiamata del %s proponeva %s: per telefono è vietato senza richiesta o consenso specifico. La prova"
                    + " tocca a chi ha chiamato.",
            "The call of %s offered %s: by telephone that is forbidden without a request or specific consent. The"
                    + " caller has to prove it.");

    private final Text sentence;

    FlagCode(String it, String en) {
        this.sentence = Text.of(it, en);
    }

    Text sentence() {
        return sentence;
    }
}
