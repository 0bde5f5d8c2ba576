import type { Context } from '../context.ts';
import type { PathAction, World } from './world.ts';

/** The actions of the cheapest way, and the project once they are done; where there is none, with all actions done. */
export type Way = { actions: PathAction[]; reached: boolean; exact: boolean; context: Context; world: World };
