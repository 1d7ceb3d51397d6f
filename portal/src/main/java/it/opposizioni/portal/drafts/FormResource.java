package it.opposizioni.portal.drafts;

import it.opposizioni.portal.layout.Page;
import it.opposizioni.portal.layout.PageResource;

/** A resource with forms, which are sent back when something in them is to be corrected. */
public abstract class FormResource extends PageResource {

    protected final ReturnedForms returned;

    protected FormResource(Page page, ReturnedForms returned) {
        super(page);
        this.returned = returned;
    }
}
