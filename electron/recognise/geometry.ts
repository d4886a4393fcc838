/** The geometry of pictures stands in `shared`, where the screens show places on cards by it. */
export * from '../../shared/import/card/geometry.ts';
