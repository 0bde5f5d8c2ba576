/** The entities of an assessment, each kind in its own file. Sizes, times and units stand beside their fields. */
export * from './entities/data-object.ts';
export * from './entities/enums.ts';
export * from './entities/flow.ts';
export * from './entities/minute.ts';
export * from './entities/process.ts';
export * from './entities/project.ts';
export * from './entities/system.ts';
export * from './entities/treatment.ts';
