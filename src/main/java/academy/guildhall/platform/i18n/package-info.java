/** Chinese and English: which one a person reads, and where the words are. */
@NullMarked
package academy.guildhall.platform.i18n;

import org.jspecify.annotations.NullMarked;
