package it.opposizioni.portal.drafts;

import it.opposizioni.portal.layout.Form;
import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;

/** A resource with forms, which are sent back when something in them is to be corrected. */
public abstract class FormResource extends PageResource {

    protected final ReturnedForms returned;

    protected FormResource(Page page, ReturnedForms returned) {
        super(page);
        this.returned = returned;
    }

    /** Whether the button of the tag {@code saveForLater} sent it: the draft waits where drafts are listed. */
    protected static boolean isForLater(Form form) {
        return form.value("action").equals("later");
    }
}
