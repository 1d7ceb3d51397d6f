/** What pages of other sites may read. */
package it.opposizioni.kit.crossorigin;
