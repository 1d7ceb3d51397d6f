/** Lists of numbers that organisations send on the site, and which a registrar confirms by the evidence. */
package it.opposizioni.registry.numberlist;
