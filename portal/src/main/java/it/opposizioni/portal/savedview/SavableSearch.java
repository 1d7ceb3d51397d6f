package it.opposizioni.portal.savedview;

import it.opposizioni.portal.hiddennumber.NumberFilter;
import it.opposizioni.portal.layout.Form;
import java.util.Map;

/** The filters of a list that are on, once the number among them is hidden. */
public interface SavableSearch {

    /** As the service is asked for them: a number can be read. */
    Map<String, String> filters();

    /** As the address has them: a number is hidden. */
    Map<String, String> inAddress();

    /** One that cannot be read is not kept: the view would be of another list. */
    NumberFilter byNumber();

    Form asForm();

    /** The same filters on the same page, without the question mark; there is one at least. */
    String sameQuery();
}
