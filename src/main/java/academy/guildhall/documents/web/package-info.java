/** Page images and originals over HTTP, for those who may see them. */
@NullMarked
package academy.guildhall.documents.web;

import org.jspecify.annotations.NullMarked;
