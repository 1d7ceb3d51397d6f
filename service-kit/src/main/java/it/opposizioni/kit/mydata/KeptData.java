package it.opposizioni.kit.mydata;

import it.opposizioni.kit.text.Text;
import java.util.Locale;

/**
 * Data that are not erased when their person asks for it.
 *
 * @param what they are
 * @param why the norm
 * @param until when
 */
public record KeptData(String what, String why, String until) {

    /** The same in both languages. */
    public record Words(Text what, Text why, Text until) {

        KeptData in(Locale locale) {
            return new KeptData(what.in(locale), why.in(locale), until.in(locale));
        }
    }
}
