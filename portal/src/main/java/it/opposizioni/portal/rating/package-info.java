/** How easy a service was to use, asked at its end (criterion C.SE.1.7 of the Comuni model). Nobody's name stands beside an answer. */
package it.opposizioni.portal.rating;
