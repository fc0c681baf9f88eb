/** A remark of the importer, in which the ids of links lead to their pages. */
import { Link } from 'wouter';
import { EdgeIdSchema } from '#model';
import { edgePath } from '../../state/address/address.ts';

const IDS = /([^\s;,()]+~[a-z_]+~[^\s;,()]+)/;

export function NoteText({ text }: { readonly text: string }) {
  return text.split(IDS).map((part) => {
    const id = EdgeIdSchema.safeParse(part);
    return id.success ? (
      <Link key={part} href={edgePath(id.data)}>
        {part}
      </Link>
    ) : (
      part
    );
  });
}
