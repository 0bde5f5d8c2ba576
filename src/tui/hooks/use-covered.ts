import { createContext, useContext } from 'react';

export const IsCovered = createContext(false);

/** Whether something else stands in front: then nothing is drawn here, and no key arrives. */
export function useCovered(): boolean {
  return useContext(IsCovered);
}
